/** Each number stands for lengths of time a fifth longer than the one before. */
const STEPS_PER_DOUBLING = 4;

/** Nothing is told apart below this. */
const SHORTEST_MS = 0.01;

/** The number that stands for a length of time, so that many can be counted in few numbers. */
export function durationNumber(ms: number): number {
  const steps = STEPS_PER_DOUBLING * Math.log2(Math.max(ms, SHORTEST_MS) / SHORTEST_MS);
  return Math.round(steps);
}

/**
 * The median of lengths of time in milliseconds, within a tenth; null of none.
 * @param counts how many there are by `durationNumber`
 */
export function medianMs(counts: ReadonlyMap<number, number>): number | null {
  const all = [...counts].toSorted(([one], [other]) => one - other);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  let below = 0;
  for (const [number, count] of all) {
    below += count;
    if (below * 2 >= total) return SHORTEST_MS * 2 ** (number / STEPS_PER_DOUBLING);
  }
  return null;
}
