/** The mean, or null for no values. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of `items` that hold, from 0 to 1, or null for no items. */
export function share<T>(
  items: readonly T[],
  holds: (item: T) => boolean,
): number | null {
  return mean(items.map((item) => (holds(item) ? 1 : 0)));
}

/** The value at `q` (0 to 1) of unsorted values, by nearest rank; null for no values. */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null;
}

/**
 * The area under the ROC curve: the chance that a positive scores above a negative, ties
 * counting half, by the rank sum (Mann and Whitney 1947). Null when one side is empty.
 */
export function auroc(
  positives: readonly number[],
  negatives: readonly number[],
): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const scored = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let first = 0; first < scored.length; ) {
    let last = first;
    while (scored[last + 1]?.score === scored[first]?.score) last += 1;
    // Ties share the mean of the ranks (from 1) that they take up.
    const rank = (first + last) / 2 + 1;
    for (let i = first; i <= last; i += 1) if (scored[i]?.positive) rankSum += rank;
    first = last + 1;
  }
  const least = (positives.length * (positives.length + 1)) / 2;
  return (rankSum - least) / (positives.length * negatives.length);
}

/**
 * The expected calibration error over ten bins of equal width (Naeini et al., AAAI 2015):
 * the mean gap between confidence and share right, each bin weighted by its size.
 */
export function calibrationError(
  predictions: readonly { readonly confidence: number; readonly right: boolean }[],
): number | null {
  if (predictions.length === 0) return null;
  const bins = 10;
  let gap = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const members = predictions.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    const stated = members.reduce((sum, member) => sum + member.confidence, 0);
    const right = members.filter((member) => member.right).length;
    gap += Math.abs(stated - right);
  }
  return gap / predictions.length;
}
