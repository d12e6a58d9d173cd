import { z } from "zod";

/** What came of the questions of an hour, as one process counted them. */
export interface Tally {
  readonly asked: number;
  readonly answered: number;
  /** Answered out of the cache. */
  readonly cached: number;
  /** How many took how long, by the numbers that `durations.ts` gives lengths of time. */
  readonly took: Readonly<Record<string, number>>;
}

/** The tallies of one day of one process, by the hour: 0 to 23, of UTC. */
export interface DayTally {
  /** Days since 1970. */
  readonly day: number;
  readonly hours: Readonly<Record<string, Tally>>;
}

const count = z.int().nonnegative();

/** A `DayTally` as it is kept. */
export const dayTallyShape: z.ZodType<DayTally> = z.strictObject({
  day: count,
  hours: z.record(
    z.string(),
    z.strictObject({
      asked: count,
      answered: count,
      cached: count,
      took: z.record(z.string(), count),
    }),
  ),
});
