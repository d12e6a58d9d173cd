import { add, dot } from "./vectors.ts";

/** Some candidates of one question, as feature values; those marked right are the answers. */
export interface Choice {
  readonly candidates: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** How much the question counts. */
  readonly weight: number;
}

/** One outcome: feature values, and whether it came true. */
export interface Trial {
  readonly values: Float64Array;
  readonly right: boolean;
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
  const scales = deviations(useful.flatMap(({ candidates }) => candidates));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  return descend(scales, rounds, (weights, gradient) => {
    for (const { candidates, right, weight } of useful) {
      const scores = candidates.map((values) => dot(weights, values));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = sum(odds);
      const good = sum(odds.filter((_, i) => right[i]));
      candidates.forEach((values, i) => {
        const own = odds[i] ?? 0;
        const error = own / all - (right[i] ? own / good : 0);
        if (Math.abs(error) > 1e-6) add(gradient, values, (weight * error) / total);
      });
    }
  });
}

/** Fits a logistic regression likewise. Give a constant feature for the intercept. */
export function fitTrials(trials: readonly Trial[], rounds = 800): Float64Array {
  const scales = deviations(trials.map(({ values }) => values));
  const total = trials.reduce((all, { weight }) => all + weight, 0);
  return descend(scales, rounds, (weights, gradient) => {
    for (const { values, right, weight } of trials) {
      const error = 1 / (1 + Math.exp(-dot(weights, values))) - (right ? 1 : 0);
      add(gradient, values, (weight * error) / total);
    }
  });
}

/** Adam (Kingma and Ba, 2015) with its usual decay rates, scaled by each feature's spread. */
function descend(
  scales: Float64Array,
  rounds: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const size = scales.length;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(size);
    addGradient(weights, gradient);
    for (let i = 0; i < size; i += 1) {
      const scale = scales[i] ?? 1;
      const slope = (gradient[i] ?? 0) / scale + RIDGE * (weights[i] ?? 0) * scale;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
      const mean = (first[i] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (STEP * mean) / spread / scale;
    }
  }
  return weights;
}

/** The standard deviation of each feature; 1 for a constant one. */
function deviations(rows: readonly Float64Array[]): Float64Array {
  const size = rows[0]?.length ?? 0;
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const row of rows) {
    for (let i = 0; i < size; i += 1) {
      const value = row[i] ?? 0;
      means[i] = (means[i] ?? 0) + value / rows.length;
      squares[i] = (squares[i] ?? 0) + (value * value) / rows.length;
    }
  }
  return means.map((mean, i) => {
    const deviation = Math.sqrt(Math.max(0, (squares[i] ?? 0) - mean * mean));
    return deviation < 1e-6 ? 1 : deviation;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
