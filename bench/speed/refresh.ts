import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pino } from "pino";
import type { Answer } from "../../src/answering/answer.ts";
import { respond } from "../../src/answering/respond.ts";
import { assemble, readEntry } from "../../src/edition/build.ts";
import type { Edition, Entry } from "../../src/edition/edition.ts";
import { type Library, openLibrary } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { createAsk } from "../../src/store/ask.ts";
import { createShelves, type Shelves } from "../../src/store/shelves.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { createDice } from "../dice.ts";
import { quantile } from "../quality/metrics.ts";
import { type ChangingFolder, makeFolder } from "./changing-folder.ts";
import { streamQuestions } from "./questions.ts";

/** How much is to be measured. */
export interface RefreshLoad {
  readonly articles: number;
  readonly questions: number;
  /** Questions a second. */
  readonly rate: number;
  readonly refreshes: number;
}

/** What came of it. Times are in milliseconds. */
export interface RefreshReport {
  /** Of questions asked while nothing was refreshed, and of the others. */
  readonly idle: Times;
  readonly during: Times;
  readonly asked: number;
  /** Questions without an answer, and those whose answer no edition in use gives. */
  readonly lost: number;
  readonly wrong: number;
  /** The share of answers that the edition before or after would not have given. */
  readonly telling: number;
  readonly changes: ChangingFolder["done"];
  readonly refreshes: readonly number[];
  /** Reading and building all, and after one file has changed. */
  readonly full: number;
  readonly one: number;
  /** The distinct words of the last edition. */
  readonly terms: number;
}

interface Times {
  readonly questions: number;
  readonly p50: number;
  readonly p99: number;
}

/** A question and what became of it. */
interface Asked {
  readonly text: string;
  readonly place: string;
  readonly due: number;
  /** The edition in use when it was asked, by its place in the row of all there were. */
  readonly first: number;
  answer: string | null;
  last: number;
  answered: number;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

const LOG = pino({ level: "silent" });
const SERVERS = Array.from({ length: 10 }, (_, at) => `${at + 1}`.padStart(18, "1"));
/** Servers with articles of their own. */
const WITH_SHELVES = 2;
const WARM = 300;
/** Every other refresh finds few changes, the others this share of all files. */
const FEW = 4;
const MANY = 0.1;
/** What a new edition costs its first questions counts as the refresh's. */
const AFTERWARDS_MS = 500;
const PATIENCE_MS = 10_000;
const ONE_FILE = 7;
/** One question in so many is also put to the editions around the one it was asked of. */
const SAMPLED = 10;

/**
 * Asks questions at random moments while the articles change and are refreshed, and then
 * works out once more, without a worker, what each edition in use would have answered.
 */
export async function measureRefresh(load: RefreshLoad): Promise<RefreshReport> {
  const changing = await makeFolder(load.articles);
  const reader = createReader();
  const folder = await mkdtemp(join(tmpdir(), "footnote-bench-store-"));
  const store = await openStore(`sqlite:${join(folder, "store.sqlite")}`, { log: LOG });
  try {
    const began = performance.now();
    const library = await openLibrary(changing.folder, reader);
    const full = performance.now() - began;
    const shelves = createShelves({ library, store, log: LOG, read: reader.read });
    await fillShelves(shelves);
    const run = await askMeanwhile(load, { changing, library, shelves, store });
    const one = await refreshOneFile(changing, library);
    const { wrong, telling } = await judge(run.asked, run.editions, changing, store);
    const lost = run.asked.filter(({ answer }) => answer === null).length;
    const isDuring = ({ due, answered }: Asked) =>
      run.intervals.some(({ from, to }) => due <= to && answered >= from);
    return {
      idle: timesOf(run.asked.filter((asked) => !isDuring(asked))),
      during: timesOf(run.asked.filter(isDuring)),
      asked: run.asked.length,
      lost,
      wrong,
      telling,
      changes: changing.done,
      refreshes: run.intervals.map(({ from, to }) => to - from - AFTERWARDS_MS),
      full,
      one,
      terms: library.current().index.segments[0].keys.length,
    };
  } finally {
    await store.close();
    await reader.close();
    await rm(folder, { recursive: true, force: true });
    await changing.remove();
  }
}

async function fillShelves(shelves: Shelves): Promise<void> {
  for (const server of SERVERS.slice(0, WITH_SHELVES)) {
    for (let n = 0; n < 5; n += 1) {
      const text = `# The kiln of ${server} ${n}\n\nThe kiln number ${n} cost ${n + 2} million crowns.\n`;
      await shelves.add(server, { file: `kiln-${n}.md`, bytes: Buffer.from(text) });
    }
  }
}

/** An edition in use, by what it was built of. */
interface Used {
  readonly id: string;
  readonly hashes: readonly string[];
}

async function askMeanwhile(
  { questions, rate, refreshes }: RefreshLoad,
  parts: {
    readonly changing: ChangingFolder;
    readonly library: Library;
    readonly shelves: Shelves;
    readonly store: Store;
  },
): Promise<{ asked: Asked[]; editions: Used[]; intervals: Interval[] }> {
  const { changing, library, shelves, store } = parts;
  const ask = createAsk({ shelves, store });
  const stream = streamQuestions(changing.questions);
  const dice = createDice(questions);
  const editions: Used[] = [];
  const intervals: Interval[] = [];
  const asked: Asked[] = [];
  const open = new Set<Promise<void>>();

  const inUse = (): number => {
    const { id, entries } = library.current();
    if (editions.at(-1)?.id !== id) {
      editions.push({ id, hashes: entries.map(({ article }) => article.hash) });
    }
    return editions.length - 1;
  };
  const put = async (due: number): Promise<Asked> => {
    const text = stream.next();
    const place = SERVERS[Math.floor(dice() * SERVERS.length)] ?? "";
    const first = inUse();
    const one: Asked = {
      text,
      place,
      due,
      first,
      answer: null,
      last: first,
      answered: due,
    };
    asked.push(one);
    const told = await ask({ text, place, asker: "1", conversation: null });
    one.answered = performance.now();
    one.answer = shown(told);
    one.last = inUse();
    return one;
  };
  const refresh = async (round: number): Promise<void> => {
    const many = Math.round(MANY * changing.questions.length * 0.025);
    const count = round % 2 === 0 ? FEW : many;
    await changing.change(Math.ceil(count / 2), 0);
    const from = performance.now();
    const meanwhile = changing.change(Math.floor(count / 2), 2);
    await library.refresh();
    const to = performance.now() + AFTERWARDS_MS;
    await meanwhile;
    intervals.push({ from, to });
  };

  for (let n = 0; n < WARM; n += 1) await put(performance.now());
  asked.length = 0;
  let refreshing: Promise<void> = Promise.resolve();
  let due = performance.now();
  for (let at = 0; at < questions; at += 1) {
    const round = Math.floor((at * refreshes) / questions);
    const before = Math.floor(((at - 1) * refreshes) / questions);
    if (at > 0 && round !== before)
      refreshing = refreshing.then(() => refresh(round - 1));
    due += (-Math.log(1 - dice()) * 1_000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
    const one = put(due).then(
      () => void open.delete(one),
      () => void open.delete(one),
    );
    open.add(one);
  }
  await refreshing.then(() => refresh(refreshes - 1));
  await Promise.race([Promise.all(open), delay(PATIENCE_MS)]);
  return { asked, editions, intervals };
}

/** The median time of a refresh after one file has changed. */
async function refreshOneFile(
  changing: ChangingFolder,
  library: Library,
): Promise<number> {
  const times: number[] = [];
  while (times.length < ONE_FILE) {
    const { changed } = changing.done;
    while (changing.done.changed === changed) await changing.change(1, 0);
    await library.refresh();
    while (changing.done.changed === changed + 1) await changing.change(1, 0);
    const began = performance.now();
    await library.refresh();
    times.push(performance.now() - began);
  }
  return quantile(times, 0.5) ?? Number.NaN;
}

/** Counts the answers that no edition gives that was in use while they were worked out. */
async function judge(
  asked: readonly Asked[],
  editions: readonly Used[],
  changing: ChangingFolder,
  store: Store,
): Promise<{ wrong: number; telling: number }> {
  const entries = new Map<string, Entry>();
  const entryOf = (hash: string): Entry => {
    const known = entries.get(hash);
    if (known !== undefined) return known;
    const was = changing.fileOf(hash);
    if (was === undefined)
      throw new Error("an article is of no file that there ever was");
    const article = parseArticle(was.file, was.bytes);
    if ("reason" in article) throw new Error(`${was.file} ${article.reason.code}`);
    const entry = readEntry(article);
    entries.set(hash, entry);
    return entry;
  };
  const right = new Set<Asked>();
  const tried = new Set<Asked>();
  const telling = new Set<Asked>();
  for (const [at, { hashes }] of editions.entries()) {
    const edition: Edition = assemble(hashes.map(entryOf), []);
    const shelves = createShelves({
      library: { current: () => edition },
      store,
      log: LOG,
    });
    const isRight = async ({ place, text, answer }: Asked): Promise<boolean> =>
      shown(respond(await shelves.editionFor(place), text, null).answer) === answer;
    for (const [n, one] of asked.entries()) {
      if (at >= one.first && at <= one.last) {
        if (await isRight(one)) right.add(one);
      } else if (n % SAMPLED === 0 && (at === one.first - 1 || at === one.last + 1)) {
        tried.add(one);
        if (!(await isRight(one))) telling.add(one);
      }
    }
  }
  const answered = asked.filter(({ answer }) => answer !== null);
  return {
    wrong: answered.filter((one) => !right.has(one)).length,
    telling: telling.size / tried.size,
  };
}

/** All of an answer but how long it took. */
function shown(answer: Answer): string {
  const { status, reason, confidence, answer: said, passage, citation } = answer;
  const { timeline, alternatives } = answer;
  return JSON.stringify([
    ...[status, reason, confidence, said, passage, citation, timeline, alternatives],
  ]);
}

function timesOf(asked: readonly Asked[]): Times {
  const times = asked
    .filter(({ answer }) => answer !== null)
    .map(({ due, answered }) => answered - due);
  return {
    questions: asked.length,
    p50: quantile(times, 0.5) ?? Number.NaN,
    p99: quantile(times, 0.99) ?? Number.NaN,
  };
}
