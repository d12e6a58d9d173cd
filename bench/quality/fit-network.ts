import type { Network } from "../../src/answering/network.ts";
import { createDice, type Dice } from "../dice.ts";
import { createAdam } from "./adam.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** What a network learns from: rows of values, the first of each always 1. */
export interface Lesson {
  readonly rows: readonly Float64Array[];
  /** What is wrong with the network's outputs for the rows: the slopes of the loss. */
  readonly errorsOf: (outputs: Float64Array) => ArrayLike<number>;
  /** How much it counts. */
  readonly weight: number;
}

/** How a network is fitted. */
export interface Fitting {
  /** How many hidden units it has. */
  readonly units: number;
  /** How often all lessons are gone through. */
  readonly rounds: number;
  /** How many lessons make a step. */
  readonly batch: number;
  /** Adam's rate, which goes down to 0. */
  readonly rate: number;
  /** What is taken off each weight in a step, as a share of it, before the rate. */
  readonly decay: number;
  /** The share of the units that are left out of each row (Srivastava et al., 2014). */
  readonly dropped: number;
}

/** A network while it is fitted: what Adam moves, and by what. */
interface Fitted extends Pick<Fitting, "units" | "dropped"> {
  readonly size: number;
  /** Weights of every input, row by row, directly and into each unit, then what units count. */
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly dice: Dice;
}

/**
 * Fits a network on standardised values by Adam in small batches, with dropout and decaying
 * weights. The same lessons give the same network.
 */
export function fitNetwork(lessons: readonly Lesson[], fitting: Fitting): Network {
  const scale = scaleOf(lessons.flatMap(({ rows }) => rows));
  // What is always 1 stays so: the network has no other bias.
  scale.means[0] = 0;
  const scaled = lessons.map((lesson) => ({
    ...lesson,
    rows: lesson.rows.map((values) =>
      values.map((value, i) => (value - (scale.means[i] ?? 0)) / (scale.spreads[i] ?? 1)),
    ),
  }));
  const usual = lessons.reduce((sum, { weight }) => sum + weight, 0) / lessons.length;
  const fitted = start(scale.means.length, fitting);
  const { weights, gradient, dice } = fitted;
  const step = createAdam(weights.length);
  const order = scaled.slice();
  for (let round = 0; round < fitting.rounds; round += 1) {
    shuffle(order, dice);
    const rate = fitting.rate * (1 - round / fitting.rounds);
    for (let from = 0; from < order.length; from += fitting.batch) {
      const batch = order.slice(from, from + fitting.batch);
      gradient.fill(0);
      for (const lesson of batch) {
        addGradient(fitted, lesson, lesson.weight / usual / batch.length);
      }
      // What is always 1 may weigh whatever it has to.
      for (let i = fitting.units + 1; i < weights.length; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + fitting.decay * (weights[i] ?? 0);
      }
      step(weights, gradient, rate);
    }
  }
  return networkOf(fitted, scale);
}

function start(size: number, { units, dropped }: Fitting): Fitted {
  const dice = createDice(1);
  const row = units + 1;
  // Uniform, with the variance that keeps a unit's input at about 1 (Glorot and Bengio, 2010).
  const draw = (of: number) => (2 * dice() - 1) * Math.sqrt(3 / of);
  const weights = Float64Array.from({ length: size * row + units }, (_, i) => {
    if (i >= size * row) return draw(units);
    return i % row === 0 || i < row ? 0 : draw(size);
  });
  return {
    ...{ size, units, dropped, weights, dice },
    gradient: new Float64Array(weights.length),
  };
}

/** Adds what one lesson says of the weights, some units left out of each row by chance. */
function addGradient(fitted: Fitted, { rows, errorsOf }: Lesson, share: number): void {
  const outputs = new Float64Array(rows.length);
  const active = rows.map((values, at) => {
    const units = hidden(fitted, values);
    outputs[at] = units.output;
    return units.values;
  });
  const errors = errorsOf(outputs);
  rows.forEach((values, at) => {
    const error = share * (errors[at] ?? 0);
    if (error !== 0) addRow(fitted, values, active[at] ?? values, error);
  });
}

/** What the units make of a row, and the network's output. */
function hidden(
  { units, dropped, weights, size, dice }: Fitted,
  row: Float64Array,
): { readonly output: number; readonly values: Float64Array } {
  const values = new Float64Array(units);
  let output = 0;
  for (let i = 0; i < size; i += 1) {
    const value = row[i] ?? 0;
    const from = i * (units + 1);
    output += value * (weights[from] ?? 0);
    for (let unit = 0; unit < units; unit += 1) {
      values[unit] = (values[unit] ?? 0) + value * (weights[from + 1 + unit] ?? 0);
    }
  }
  const out = size * (units + 1);
  for (let unit = 0; unit < units; unit += 1) {
    const isOff = dice() < dropped;
    const value = isOff ? 0 : Math.max(0, values[unit] ?? 0) / (1 - dropped);
    values[unit] = value;
    output += value * (weights[out + unit] ?? 0);
  }
  return { output, values };
}

/** Adds what the error of one row says of the weights. */
function addRow(
  { units, dropped, weights, gradient, size }: Fitted,
  row: Float64Array,
  active: Float64Array,
  error: number,
): void {
  const out = size * (units + 1);
  const errors = active.map((value, unit) => {
    if (value === 0) return 0;
    gradient[out + unit] = (gradient[out + unit] ?? 0) + error * value;
    return (error * (weights[out + unit] ?? 0)) / (1 - dropped);
  });
  for (let i = 0; i < size; i += 1) {
    const value = row[i] ?? 0;
    const from = i * (units + 1);
    gradient[from] = (gradient[from] ?? 0) + error * value;
    for (let unit = 0; unit < units; unit += 1) {
      const at = from + 1 + unit;
      gradient[at] = (gradient[at] ?? 0) + (errors[unit] ?? 0) * value;
    }
  }
}

/** The network for values as they are, their means being weighed with what is always 1. */
function networkOf({ weights, units, size }: Fitted, { means, spreads }: Scale): Network {
  const row = units + 1;
  const rows = Array.from(means, (_, i) =>
    Array.from(
      weights.subarray(i * row, (i + 1) * row),
      (weight) => weight / (spreads[i] ?? 1),
    ),
  );
  const [constant = [], ...others] = rows;
  const shifted = constant.map((weight, column) =>
    others.reduce(
      (sum, own, i) => sum - (own[column] ?? 0) * (means[i + 1] ?? 0),
      weight,
    ),
  );
  return {
    units: Array.from(weights.subarray(size * row)),
    inputs: [shifted, ...others],
  };
}

function shuffle<T>(order: T[], dice: Dice): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const other = Math.floor(dice() * (i + 1));
    const [one, two] = [order[i], order[other]];
    if (one === undefined || two === undefined) continue;
    order[i] = two;
    order[other] = one;
  }
}
