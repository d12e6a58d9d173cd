import { setTimeout as delay } from "node:timers/promises";
import type { Interaction } from "../../tests/discord/loopback/interaction.ts";
import { createDice } from "../dice.ts";
import { quantile } from "../quality/metrics.ts";
import { makeArticles } from "./articles.ts";
import { type Contender, type Count, startBare, startFootnote } from "./contender.ts";
import { type QuestionStream, streamQuestions } from "./questions.ts";

/** How much is to be measured. */
export interface Load {
  /** Questions that each bot gets at a hundred a second. */
  readonly fast: number;
  /** Questions that each bot gets at one a second. */
  readonly slow: number;
  /** Questions that each bot gets before anything is timed. */
  readonly warm: number;
  readonly articles: number;
}

/** What came of it. */
export interface Report {
  readonly rows: readonly Row[];
  readonly counts: readonly (Count & { readonly name: string })[];
  /** The share of Footnote's questions that its cache could answer. */
  readonly repeated: number;
}

/** The times of both bots at one rate, in milliseconds. */
export interface Row {
  readonly perSecond: number;
  readonly questions: number;
  readonly footnote: Times;
  readonly bare: Times;
}

export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** A bot and the questions it gets. */
interface Side {
  readonly contender: Contender;
  readonly questions: QuestionStream;
}

/** Answers may come so many milliseconds after the last question of a turn. */
const PATIENCE = 5_000;

/**
 * Puts the same kind of questions to Footnote and to a bare bot, in turns of five seconds,
 * so that whatever else the machine does befalls both. Questions come at random moments,
 * as from people who do not know of each other. The time is from an event's sending to
 * the arrival of its callback, seen from Discord's side.
 */
export async function measureDiscord(load: Load): Promise<Report> {
  const made = makeArticles(load.articles);
  const footnote = await startFootnote(made.articles);
  const bare = await startBare().catch(async (error: unknown) => {
    await footnote.stop();
    throw error;
  });
  // The same questions for both.
  const ours = { contender: footnote, questions: streamQuestions(made.questions) };
  const theirs = { contender: bare, questions: streamQuestions(made.questions) };
  try {
    for (const one of [ours, theirs]) await turn(one, load.warm, 100);
    const rows: Row[] = [];
    if (load.slow > 0) rows.push(await race(ours, theirs, load.slow, 1));
    if (load.fast > 0) rows.push(await race(ours, theirs, load.fast, 100));
    const counts = [footnote, bare].map((one) => ({ name: one.name, ...one.count() }));
    return { rows, counts, repeated: ours.questions.repeated() };
  } finally {
    await Promise.all([footnote.stop(), bare.stop()]);
  }
}

async function race(
  footnote: Side,
  bare: Side,
  count: number,
  perSecond: number,
): Promise<Row> {
  const times = new Map<Side, number[]>([
    [footnote, []],
    [bare, []],
  ]);
  let order = [footnote, bare];
  for (let done = 0; done < count; ) {
    const now = Math.min(perSecond * 5, count - done);
    for (const one of order) {
      times.get(one)?.push(...(await turn(one, now, perSecond)));
    }
    order = order.toReversed();
    done += now;
  }
  return {
    perSecond,
    questions: count,
    footnote: timesOf(times.get(footnote)),
    bare: timesOf(times.get(bare)),
  };
}

function timesOf(values: readonly number[] = []): Times {
  return {
    p50: quantile(values, 0.5) ?? Number.NaN,
    p99: quantile(values, 0.99) ?? Number.NaN,
  };
}

/** Asks one bot, and waits until all is answered or nothing more is to be expected. */
async function turn(
  { contender, questions }: Side,
  count: number,
  perSecond: number,
): Promise<number[]> {
  // The same moments for both.
  const dice = createDice(count);
  const asked: Interaction[] = [];
  let due = performance.now();
  for (let at = 0; at < count; at++) {
    due += (-Math.log(1 - dice()) * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
    asked.push(contender.ask(questions.next()));
  }
  const over = performance.now() + PATIENCE;
  const isOpen = (one: Interaction) => contender.took(one) === null;
  while (asked.some(isOpen) && performance.now() < over) await delay(20);
  return asked.flatMap((one) => contender.took(one) ?? []);
}
