/** A time expression, in the gold or in the system's reading. Offsets are of one text. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/** Counts of one comparison, summed over documents. */
export interface Counts {
  readonly gold: number;
  readonly system: number;
  /** Same offsets. */
  readonly strict: number;
  /** Overlapping, one to one. */
  readonly relaxed: number;
  /** Relaxed pairs of equal value. */
  readonly value: number;
}

export const NOTHING: Counts = { gold: 0, system: 0, strict: 0, relaxed: 0, value: 0 };

/** A gold expression with the system's, where they overlap; either may be missing. */
export interface Pair<G extends Timex, S extends Timex> {
  readonly gold: G | null;
  readonly system: S | null;
}

/** Pairs what overlaps, one to one: same offsets first, then in the order of the text. */
export function pair<G extends Timex, S extends Timex>(
  gold: readonly G[],
  system: readonly S[],
): Pair<G, S>[] {
  const pairs: Pair<G, S>[] = [];
  const free = new Set(system);
  const match = (items: readonly G[], fits: (a: G, b: S) => boolean): G[] =>
    items.filter((item) => {
      const found = [...free].find((other) => fits(item, other));
      if (found === undefined) return true;
      free.delete(found);
      pairs.push({ gold: item, system: found });
      return false;
    });
  const left = match(match(gold, same), overlaps);
  return [
    ...pairs,
    ...left.map((item) => ({ gold: item, system: null })),
    ...[...free].map((item) => ({ gold: null, system: item })),
  ];
}

/** Scores one document as TempEval-3 does (UzZaman et al., SemEval 2013, section 4). */
export function score(gold: readonly Timex[], system: readonly Timex[]): Counts {
  const pairs = pair(gold, system);
  const count = (fits: (a: Timex, b: Timex) => boolean): number =>
    pairs.filter((p) => p.gold !== null && p.system !== null && fits(p.gold, p.system))
      .length;
  return {
    gold: gold.length,
    system: system.length,
    strict: count(same),
    relaxed: count(() => true),
    value: count((a, b) => a.value === b.value),
  };
}

/** The sum of two documents' counts. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    gold: a.gold + b.gold,
    system: a.system + b.system,
    strict: a.strict + b.strict,
    relaxed: a.relaxed + b.relaxed,
    value: a.value + b.value,
  };
}

/** Precision, recall and F1 of a count, between 0 and 1. */
export function rates(counts: Counts, of: "strict" | "relaxed" | "value") {
  const precision = counts.system === 0 ? 0 : counts[of] / counts.system;
  const recall = counts.gold === 0 ? 0 : counts[of] / counts.gold;
  const both = precision + recall;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / both };
}

/** Whether a value pins a year or finer: a calendar date. */
export function isCalendar({ value }: Timex): boolean {
  return /^(?:FY)?\d{4}/.test(value);
}

const same = (a: Timex, b: Timex): boolean => a.start === b.start && a.end === b.end;
const overlaps = (a: Timex, b: Timex): boolean => a.start < b.end && b.start < a.end;
