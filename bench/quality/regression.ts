import { createAdam } from "./adam.ts";
import { scaleOf } from "./scale.ts";
import { add, dot } from "./vectors.ts";

/** Some candidates of one question, as feature values; those marked right are the answers. */
export interface Choice {
  readonly candidates: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** How much the question counts. */
  readonly weight: number;
}

const STEP = 0.05;
const RIDGE = 1e-3;

/**
 * Fits a linear score so that a softmax over each question's candidates favours the right
 * ones (a conditional logit), by Adam on standardised features with a small ridge penalty.
 * Deterministic. Questions without a right candidate teach nothing and are passed over.
 */
export function fitChoices(choices: readonly Choice[], rounds = 200): Float64Array {
  const useful = choices.filter(({ right }) => right.includes(true));
  const { spreads } = scaleOf(useful.flatMap(({ candidates }) => candidates));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = new Float64Array(spreads.length);
  const step = createAdam(spreads.length);
  const unscaled = () => scaled.map((weight, i) => weight / (spreads[i] ?? 1));
  for (let round = 0; round < rounds; round += 1) {
    const weights = unscaled();
    const gradient = new Float64Array(spreads.length);
    for (const { candidates, right, weight } of useful) {
      const scores = candidates.map((values) => dot(weights, values));
      const errors = softmaxErrors(Float64Array.from(scores), right);
      candidates.forEach((values, i) => {
        const error = errors[i] ?? 0;
        if (Math.abs(error) > 1e-6) add(gradient, values, (weight * error) / total);
      });
    }
    const slopes = gradient.map(
      (slope, i) => slope / (spreads[i] ?? 1) + RIDGE * (scaled[i] ?? 0),
    );
    step(scaled, slopes, STEP);
  }
  return unscaled();
}

/**
 * By how much each score is wrong: the slopes of minus the log of what a softmax gives the
 * right ones together, of which there is at least one.
 */
export function softmaxErrors(
  scores: Float64Array,
  right: readonly boolean[],
): Float64Array {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = sum(odds);
  const good = sum(odds.filter((_, i) => right[i]));
  return odds.map((own, i) => own / all - (right[i] ? own / good : 0));
}

const sum = (numbers: Float64Array): number => numbers.reduce((a, b) => a + b, 0);
