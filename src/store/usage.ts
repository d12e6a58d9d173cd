import { randomBytes } from "node:crypto";
import { durationNumber, medianMs } from "./durations.ts";
import type { Store } from "./store.ts";
import type { DayTally, Tally } from "./tally.ts";

/** What came of a question. */
export interface Happened {
  readonly isAnswered: boolean;
  readonly isCached: boolean;
  /** Milliseconds that the answer took. */
  readonly took: number;
}

/** What came of the questions of some time. */
export interface Used {
  readonly asked: number;
  readonly answered: number;
  /** Answered out of the cache. */
  readonly cached: number;
  /** The median time to an answer in milliseconds, within a tenth; null of none. */
  readonly medianMs: number | null;
}

/** How much is asked, server by server, for 30 days. It never holds a question. */
export interface Usage {
  /** Counts a question. Costs the answer nothing. */
  count(server: string, happened: Happened): void;
  /** The last 24 hours, in whole hours of the clock, and the last 30 days. Never rejects. */
  of(server: string): Promise<{ readonly day: Used; readonly month: Used }>;
  /** Hands all that was counted over to the store; to be called before that is closed. */
  close(): Promise<void>;
}

/** Milliseconds between two writes of what was counted meanwhile. */
const TOGETHER_MS = 5_000;

const HOUR = 60 * 60_000;
const HOURS = 24;
const DAYS = 30;

interface Counting {
  readonly day: number;
  readonly hours: Map<number, Counted>;
  isKept: boolean;
}

interface Counted {
  asked: number;
  answered: number;
  cached: number;
  readonly took: Map<number, number>;
}

/**
 * Counts in this process, and every few seconds hands over what has changed: one value a
 * server and day, under a key that no other process writes.
 */
export function createUsage(
  store: Pick<Store, "tallies">,
  now: () => number = Date.now,
): Usage {
  const writer = randomBytes(6).toString("base64url");
  const counting = new Map<string, Counting>();
  let timer: NodeJS.Timeout | undefined;

  function today(server: string, day: number): Counting {
    const known = counting.get(server);
    if (known?.day === day) return known;
    // The day before is complete, and out of this process's hands with its last write.
    if (known !== undefined) void keep(server, known);
    const fresh = { day, hours: new Map(), isKept: true };
    counting.set(server, fresh);
    return fresh;
  }

  async function keep(server: string, counted: Counting): Promise<void> {
    if (counted.isKept) return;
    counted.isKept = true;
    await store.tallies.set([server, `${counted.day}.${writer}`], written(counted));
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const day = Math.floor(now() / HOUR / HOURS);
    for (const [server, counted] of counting) {
      await keep(server, counted);
      if (counted.day < day) counting.delete(server);
    }
  }

  return {
    count(server, { isAnswered, isCached, took }) {
      const hour = Math.floor(now() / HOUR);
      const counted = today(server, Math.floor(hour / HOURS));
      const at = hour % HOURS;
      const sums = counted.hours.get(at) ?? nothing();
      sums.asked += 1;
      if (isAnswered) sums.answered += 1;
      if (isCached) sums.cached += 1;
      const number = durationNumber(took);
      sums.took.set(number, (sums.took.get(number) ?? 0) + 1);
      counted.hours.set(at, sums);
      counted.isKept = false;
      timer ??= setTimeout(flush, TOGETHER_MS).unref();
    },
    async of(server) {
      await flush();
      const hour = Math.floor(now() / HOUR);
      const days = await store.tallies.all(server);
      const hours = days.flatMap(({ day, hours }) =>
        Object.entries(hours).map(([at, tally]) => {
          return { hour: day * HOURS + Number(at), tally };
        }),
      );
      const since = (first: number) =>
        sumOf(hours.filter((one) => one.hour >= first).map(({ tally }) => tally));
      return {
        day: since(hour - HOURS + 1),
        month: since((Math.floor(hour / HOURS) - DAYS + 1) * HOURS),
      };
    },
    close: flush,
  };
}

function nothing(): Counted {
  return { asked: 0, answered: 0, cached: 0, took: new Map() };
}

function written({ day, hours }: Counting): DayTally {
  const tallies = [...hours].map(([hour, { took, ...sums }]) => {
    return [hour, { ...sums, took: Object.fromEntries(took) }] as const;
  });
  return { day, hours: Object.fromEntries(tallies) };
}

function sumOf(tallies: readonly Tally[]): Used {
  const took = new Map<number, number>();
  for (const [number, count] of tallies.flatMap((tally) => Object.entries(tally.took))) {
    took.set(Number(number), (took.get(Number(number)) ?? 0) + count);
  }
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    asked: sum(({ asked }) => asked),
    answered: sum(({ answered }) => answered),
    cached: sum(({ cached }) => cached),
    medianMs: medianMs(took),
  };
}
