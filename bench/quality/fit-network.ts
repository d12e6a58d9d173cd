import type { Network } from "../../src/answering/network.ts";
import { createDice, type Dice } from "../dice.ts";
import { createAdam } from "./adam.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** One outcome: values of which the first is always 1, and whether it came true. */
export interface Trial {
  readonly values: Float64Array;
  readonly right: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const UNITS = 32;
const ROUNDS = 40;
const BATCH = 512;
const RATE = 3e-3;
const DECAY = 1e-3;
/** The share of the units that are left out of each trial (Srivastava et al., 2014). */
const DROPPED = 0.3;
/** An input's weights: directly, and into each unit. */
const ROW = UNITS + 1;

/**
 * Fits a network whose output is the log odds of coming true, on standardised values, by Adam
 * in small batches, with dropout and decaying weights. The same trials give the same network.
 */
export function fitNetwork(trials: readonly Trial[]): Network {
  const size = trials[0]?.values.length ?? 0;
  const scale = scaleOf(trials.map(({ values }) => values));
  // What is always 1 stays so: the network has no other bias.
  scale.means[0] = 0;
  const inputs = trials.map(({ values }) =>
    values.map((value, i) => (value - (scale.means[i] ?? 0)) / (scale.spreads[i] ?? 1)),
  );
  const usual = trials.reduce((sum, { weight }) => sum + weight, 0) / trials.length;
  const dice = createDice(1);
  const weights = initial(size, dice);
  const gradient = new Float64Array(weights.length);
  const step = createAdam(weights.length);
  const order = trials.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, dice);
    const rate = RATE * (1 - round / ROUNDS);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      gradient.fill(0);
      for (const at of batch) {
        const [trial, values] = [trials[at], inputs[at]];
        if (trial === undefined || values === undefined) continue;
        const share = trial.weight / usual / batch.length;
        addGradient({ weights, gradient, values, dice, right: trial.right, share });
      }
      // What is always 1 may weigh whatever it has to.
      for (let i = ROW; i < weights.length; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + DECAY * (weights[i] ?? 0);
      }
      step(weights, gradient, rate);
    }
  }
  return networkOf(weights, scale);
}

/** Weights of every input, row by row, and then what the units count. */
function initial(size: number, dice: Dice): Float64Array {
  // Uniform, with the variance that keeps a unit's input at about 1 (Glorot and Bengio, 2010).
  const draw = (of: number) => (2 * dice() - 1) * Math.sqrt(3 / of);
  return Float64Array.from({ length: size * ROW + UNITS }, (_, i) => {
    if (i >= size * ROW) return draw(UNITS);
    return i % ROW === 0 || i < ROW ? 0 : draw(size);
  });
}

/** Adds what one trial says of the weights, some units left out by chance. */
function addGradient(parts: {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly values: Float64Array;
  readonly dice: Dice;
  readonly right: boolean;
  readonly share: number;
}): void {
  const { weights, gradient, values, dice, right, share } = parts;
  const out = values.length * ROW;
  const units = new Float64Array(UNITS);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const row = i * ROW;
    sum += value * (weights[row] ?? 0);
    for (let unit = 0; unit < UNITS; unit += 1) {
      units[unit] = (units[unit] ?? 0) + value * (weights[row + 1 + unit] ?? 0);
    }
  }
  for (let unit = 0; unit < UNITS; unit += 1) {
    const isOff = dice() < DROPPED;
    const value = isOff ? 0 : Math.max(0, units[unit] ?? 0) / (1 - DROPPED);
    units[unit] = value;
    sum += value * (weights[out + unit] ?? 0);
  }
  const error = share * (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0));
  const errors = units.map((value, unit) => {
    if (value === 0) return 0;
    gradient[out + unit] = (gradient[out + unit] ?? 0) + error * value;
    return (error * (weights[out + unit] ?? 0)) / (1 - DROPPED);
  });
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const row = i * ROW;
    gradient[row] = (gradient[row] ?? 0) + error * value;
    for (let unit = 0; unit < UNITS; unit += 1) {
      const at = row + 1 + unit;
      gradient[at] = (gradient[at] ?? 0) + (errors[unit] ?? 0) * value;
    }
  }
}

/** The network for values as they are, their means being weighed with what is always 1. */
function networkOf(weights: Float64Array, { means, spreads }: Scale): Network {
  const rows = Array.from(means, (_, i) =>
    Array.from(
      weights.subarray(i * ROW, (i + 1) * ROW),
      (weight) => weight / (spreads[i] ?? 1),
    ),
  );
  const [constant = [], ...others] = rows;
  const shifted = constant.map((weight, column) =>
    others.reduce(
      (sum, row, i) => sum - (row[column] ?? 0) * (means[i + 1] ?? 0),
      weight,
    ),
  );
  return {
    units: Array.from(weights.subarray(means.length * ROW)),
    inputs: [shifted, ...others],
  };
}

function shuffle(order: number[], dice: Dice): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const other = Math.floor(dice() * (i + 1));
    const [one = 0, two = 0] = [order[i], order[other]];
    order[i] = two;
    order[other] = one;
  }
}
