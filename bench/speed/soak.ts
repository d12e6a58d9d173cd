import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bot, type Exit, startBot } from "../../tests/discord/loopback/bot.ts";
import { startLoopback } from "../../tests/discord/loopback/start.ts";
import { aGuild } from "../../tests/discord/loopback/world.ts";
import { startPage } from "../../tests/page/a-page.ts";
import { figure, samplesOf, servedBy } from "../../tests/page/served.ts";
import { createDice, pick } from "../dice.ts";
import { makeArticles } from "./articles.ts";
import { INSPECTED, liveHeapOf } from "./live-heap.ts";
import { streamQuestions } from "./questions.ts";
import { slopeOf } from "./slope.ts";
import { startTraffic, type Traffic } from "./traffic.ts";

/** How much is to be measured. */
export interface SoakLoad {
  readonly questions: number;
  /** Asked before memory counts, so that code is compiled and what is kept of people is full. */
  readonly warm: number;
  /** How many people there are in Discord, and how many questions they ask over and over. */
  readonly people: number;
  readonly pool: number;
  /** How many people ask at the same time. */
  readonly together: number;
  readonly articles: number;
  /** How often memory is looked at. */
  readonly samples: number;
}

/** What came of it. */
export interface SoakReport {
  readonly questions: number;
  readonly minutes: number;
  readonly done: Traffic["done"];
  readonly lost: readonly string[];
  readonly refreshes: number;
  readonly resumed: number;
  readonly processes: readonly ProcessReport[];
}

/** What became of one of the two processes. */
interface ProcessReport {
  readonly name: string;
  readonly samples: readonly Sample[];
  /** Megabytes that memory grew by in 10,000 questions, after the warm-up. */
  readonly growth: { readonly live: number; readonly resident: number };
  /** Seconds: the longest of the 99th percentiles between two samples. */
  readonly lag: number;
  /** Errors in its log; an unhandled rejection would be a fatal one. */
  readonly errors: readonly string[];
  readonly exit: Exit;
  readonly stoppedInMs: number;
}

/** Its memory after so many questions, in megabytes. */
interface Sample {
  readonly questions: number;
  /** The heap when all garbage is gone. */
  readonly live: number;
  readonly resident: number;
  readonly lag: number;
}

/** A process that is watched. */
interface Watched {
  readonly name: string;
  readonly bot: Bot;
  readonly address: string;
  readonly samples: Sample[];
}

/** How often the articles change, and how often the connection breaks. */
const REFRESHES = 10;
const BREAKS = 5;

const MEGABYTE = 1_000_000;
const PER = 10_000;

/** No one has to wait, but each limit is looked up. */
const RATE = "99999/0.001";
const ENV = { RATE_USER: RATE, RATE_CHANNEL: RATE, WATCH: "1", ...INSPECTED };

/**
 * Has many people ask in Discord and on the local page, the bot and the page as real
 * processes, while articles change and the connection breaks; and watches their memory.
 */
export async function measureSoak(
  load: SoakLoad,
  onProgress: (asked: number) => void,
): Promise<SoakReport> {
  const { articles, questions } = makeArticles(load.articles);
  const channels = Array.from({ length: 3 }, (_, at) => `channel-${at}`);
  const guilds = Array.from({ length: 4 }, (_, at) =>
    aGuild(`Server ${at}`, { channels }),
  );
  // How soon answers come is another bench's matter.
  await using loopback = await startLoopback({ guilds, deadlineMs: 20_000 });
  const store = { STORE_URL: "sqlite:var/footnote.sqlite" };
  const options = { knowledge: articles, within: 60_000 };
  await using bot = await startBot(loopback, { ...options, env: { ...ENV, ...store } });
  await using page = await startPage({ ...options, env: ENV });
  const watched: Watched[] = [
    { name: "bot", bot, address: await servedBy(bot), samples: [] },
    { name: "page", bot: page, address: page.address, samples: [] },
  ];
  const traffic = await startTraffic(loopback, page.address, load.people);
  const stream = streamQuestions(questions);
  const pool = Array.from({ length: load.pool }, stream.next);
  const dice = createDice(13);
  const began = performance.now();

  let asked = 0;
  let resumed = 0;
  const isDue = (at: number, times: number) =>
    at % Math.max(1, Math.floor(load.questions / times)) === 0;
  while (asked < load.questions) {
    const until = Math.min(
      load.questions,
      asked + Math.ceil(load.questions / load.samples),
    );
    const askOn = async () => {
      while (asked < until) {
        asked += 1;
        const at = asked;
        if (isDue(at, REFRESHES)) await change(at, [bot, page]);
        if (isDue(at, BREAKS)) {
          resumed += 1;
          loopback.gateway.reconnect();
        }
        await traffic.ask(pick(dice, pool));
      }
    };
    await Promise.all(Array.from({ length: load.together }, askOn));
    for (const one of watched) one.samples.push(await sampleOf(one, asked));
    onProgress(asked);
  }
  traffic.end();
  const minutes = (performance.now() - began) / 60_000;
  const counts = await samplesOf(watched[0]?.address ?? "");
  const refreshes =
    figure(counts, "footnote_refreshes_total", { outcome: "refreshed" }) ?? 0;
  const processes = await Promise.all(watched.map((one) => ended(one, load.warm)));
  return {
    questions: asked,
    minutes,
    done: traffic.done,
    lost: [...traffic.lost, ...problemsIn(loopback)],
    refreshes,
    resumed,
    processes,
  };
}

/** An article more or another text of it, as an author saves it. */
async function change(at: number, bots: readonly Bot[]): Promise<void> {
  const text = `---\ntitle: The log of the day\npublished: 2023-05-04\n---\n\nThe log of the Gull had ${at} entries that day.\n`;
  for (const { knowledge } of bots) await writeFile(join(knowledge, "log.md"), text);
}

async function sampleOf(watched: Watched, questions: number): Promise<Sample> {
  const live = (await liveHeapOf(watched.bot)) / MEGABYTE;
  const figures = await samplesOf(watched.address);
  const resident = (figure(figures, "process_resident_memory_bytes") ?? 0) / MEGABYTE;
  const lag = figure(figures, "nodejs_eventloop_lag_p99_seconds") ?? 0;
  return { questions, live, resident, lag };
}

async function ended(
  { name, bot, samples }: Watched,
  warm: number,
): Promise<ProcessReport> {
  const began = performance.now();
  const exit = await bot.stop();
  const stoppedInMs = performance.now() - began;
  const steady = samples.filter(({ questions }) => questions >= warm);
  const growth = (of: "live" | "resident") =>
    slopeOf(steady.map((sample) => [sample.questions, sample[of]] as const)) * PER;
  const errors = bot.log.items
    .filter(({ level }) => level === "error" || level === "fatal")
    .map((line) => `${line["event"]}: ${line["msg"]}`);
  return {
    name,
    samples,
    growth: { live: growth("live"), resident: growth("resident") },
    lag: Math.max(...samples.map(({ lag }) => lag)),
    errors,
    exit,
    stoppedInMs,
  };
}

function problemsIn(loopback: { assertClean(): void }): string[] {
  try {
    loopback.assertClean();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message.slice(0, 2_000) : String(error)];
  }
}
