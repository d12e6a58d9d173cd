import { createDice } from "../dice.ts";
import { quantile } from "./metrics.ts";

/** The ends of a 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1000;

/**
 * The 95 % percentile interval (Efron 1979) of a figure, drawing whole clusters with
 * replacement, since questions about one article are not independent. A single cluster is
 * drawn question by question. Null when the figure has no value. Same input, same interval.
 */
export function bootstrap<T>(
  items: readonly T[],
  clusterOf: (item: T) => string,
  figure: (sample: readonly T[]) => number | null,
): Interval | null {
  const byCluster = [...Map.groupBy(items, clusterOf).values()];
  const units = byCluster.length > 1 ? byCluster : items.map((item) => [item]);
  const dice = createDice(1);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const sample = units.flatMap(() => units[Math.floor(dice() * units.length)] ?? []);
    const value = figure(sample);
    if (value !== null) values.push(value);
  }
  const low = quantile(values, 0.025);
  const high = quantile(values, 0.975);
  return low === null || high === null ? null : { low, high };
}
