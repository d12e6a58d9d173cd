import type { Network, Sight } from "../../src/answering/network.ts";
import { createDice, type Dice } from "../dice.ts";
import { createAdam } from "./adam.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** What a network learns from: what it sees, the first value of each always 1. */
export interface Lesson {
  readonly rows: readonly Sight[];
  /** What is wrong with the network's outputs for the rows: the slopes of the loss. */
  readonly errorsOf: (outputs: Float64Array) => ArrayLike<number>;
  /** How much it counts. */
  readonly weight: number;
}

/** How a network is fitted. */
export interface Fitting {
  /** How many hidden units it has… */
  readonly units: number;
  /** …and how many that see words, if there are any. */
  readonly wordUnits?: number;
  /** How often all lessons are gone through. */
  readonly rounds: number;
  /** How many lessons make a step. */
  readonly batch: number;
  /** Adam's rate, which goes down to 0. */
  readonly rate: number;
  /** What is taken off each weight in a step, as a share of it, before the rate. */
  readonly decay: number;
  /** The share of the units that are left out of each row (Srivastava et al., 2014)… */
  readonly dropped: number;
  /** …and of those that see words, of each word. */
  readonly wordsDropped?: number;
}

/** A network while it is fitted: what Adam moves, and by what. */
interface Fitted extends Required<Omit<Fitting, "rounds" | "batch" | "rate" | "decay">> {
  /** How many values are seen, and how much of each word. */
  readonly values: number;
  readonly ofWord: number;
  /** How many inputs there are: the values, and what is made of the words. */
  readonly inputs: number;
  /**
   * Weights of every input, row by row, directly and into each unit, then what units count,
   * then the weights of all that is seen of a word into each of the words' units.
   */
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly dice: Dice;
}

/** What came of a row on its way through the network. */
interface Passed {
  readonly inputs: Float64Array;
  /** What the hidden units gave. */
  readonly active: Float64Array;
  /** What the words' units gave, word by word. */
  readonly words: readonly Float64Array[];
  readonly output: number;
}

/**
 * Fits a network on standardised values by Adam in small batches, with dropout and decaying
 * weights. The same lessons give the same network.
 */
export function fitNetwork(lessons: readonly Lesson[], fitting: Fitting): Network {
  const scale = scaleOf(lessons.flatMap(({ rows }) => rows.map(({ values }) => values)));
  // What is always 1 stays so: the network has no other bias.
  scale.means[0] = 0;
  const scaled = lessons.map((lesson) => ({
    ...lesson,
    rows: lesson.rows.map(({ values, words = [] }) => ({
      values: values.map(
        (value, i) => (value - (scale.means[i] ?? 0)) / (scale.spreads[i] ?? 1),
      ),
      words,
    })),
  }));
  const usual = lessons.reduce((sum, { weight }) => sum + weight, 0) / lessons.length;
  const word = lessons.find(({ rows }) => rows[0]?.words?.[0])?.rows[0]?.words?.[0];
  const fitted = start(scale.means.length, word?.length ?? 0, fitting);
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

function start(values: number, ofWord: number, fitting: Fitting): Fitted {
  const { units, wordUnits = 0, dropped, wordsDropped = 0 } = fitting;
  const dice = createDice(1);
  const inputs = values + 2 * wordUnits;
  const row = units + 1;
  const hidden = inputs * row;
  // Uniform, with the variance that keeps a unit's input at about 1 (Glorot and Bengio, 2010).
  const draw = (of: number) => (2 * dice() - 1) * Math.sqrt(3 / of);
  const size = hidden + units + ofWord * wordUnits;
  const weights = Float64Array.from({ length: size }, (_, i) => {
    if (i >= hidden + units) return draw(ofWord);
    if (i >= hidden) return draw(units);
    return i % row === 0 || i < row ? 0 : draw(inputs);
  });
  return {
    ...{ units, wordUnits, dropped, wordsDropped, values, ofWord, inputs, weights, dice },
    gradient: new Float64Array(size),
  };
}

/** Rows with no larger error are passed over, to save time. */
const TELLS_NOTHING = 1e-4;

/** Adds what one lesson says of the weights, some units left out of each row by chance. */
function addGradient(fitted: Fitted, { rows, errorsOf }: Lesson, share: number): void {
  const passed = rows.map((sight) => pass(fitted, sight));
  const errors = errorsOf(Float64Array.from(passed, ({ output }) => output));
  rows.forEach((sight, at) => {
    const error = errors[at] ?? 0;
    const own = passed[at];
    if (own === undefined || Math.abs(error) <= TELLS_NOTHING) return;
    addRow(fitted, sight, own, share * error);
  });
}

// The loops below are the innermost ones of an hour's work, so what is read from an array is
// taken as the number that it is: `?? 0` would double their time.

/** What the network makes of a row. */
function pass(fitted: Fitted, { values, words = [] }: Sight): Passed {
  const { units, wordUnits, weights, dropped, dice } = fitted;
  const inputs = new Float64Array(fitted.inputs);
  inputs.set(values);
  const seen = words.map((word) => passWord(fitted, word));
  seen.forEach((active, t) => {
    const share = words[t]?.[0] ?? 0;
    for (let unit = 0, at = values.length; unit < wordUnits; unit += 1, at += 1) {
      const value = active[unit] as number;
      inputs[at] = (inputs[at] as number) + share * value;
      inputs[at + wordUnits] = (inputs[at + wordUnits] as number) + value / words.length;
    }
  });
  const active = new Float64Array(units);
  let output = 0;
  for (let i = 0, from = 0; i < inputs.length; i += 1, from += units + 1) {
    const value = inputs[i] as number;
    output += value * (weights[from] as number);
    for (let unit = 0; unit < units; unit += 1) {
      active[unit] =
        (active[unit] as number) + value * (weights[from + 1 + unit] as number);
    }
  }
  const out = inputs.length * (units + 1);
  for (let unit = 0; unit < units; unit += 1) {
    const isOff = dice() < dropped;
    const value = isOff ? 0 : Math.max(0, active[unit] as number) / (1 - dropped);
    active[unit] = value;
    output += value * (weights[out + unit] as number);
  }
  return { inputs, active, words: seen, output };
}

function passWord(fitted: Fitted, word: Float64Array): Float64Array {
  const { wordUnits, weights, wordsDropped, dice } = fitted;
  const active = new Float64Array(wordUnits);
  let from = weights.length - fitted.ofWord * wordUnits;
  for (const value of word) {
    if (value !== 0) {
      for (let unit = 0; unit < wordUnits; unit += 1) {
        active[unit] =
          (active[unit] as number) + value * (weights[from + unit] as number);
      }
    }
    from += wordUnits;
  }
  for (let unit = 0; unit < wordUnits; unit += 1) {
    const isOff = wordsDropped > 0 && dice() < wordsDropped;
    active[unit] = isOff ? 0 : Math.max(0, active[unit] as number) / (1 - wordsDropped);
  }
  return active;
}

/** Adds what the error of one row says of the weights. */
function addRow(
  fitted: Fitted,
  { words = [] }: Sight,
  passed: Passed,
  error: number,
): void {
  const { units, wordUnits, weights, gradient, dropped, values } = fitted;
  const { inputs, active } = passed;
  const out = inputs.length * (units + 1);
  const errors = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const value = active[unit] as number;
    if (value === 0) continue;
    gradient[out + unit] = (gradient[out + unit] as number) + error * value;
    errors[unit] = (error * (weights[out + unit] as number)) / (1 - dropped);
  }
  const slopes = new Float64Array(2 * wordUnits);
  for (let i = 0, from = 0; i < inputs.length; i += 1, from += units + 1) {
    const value = inputs[i] as number;
    gradient[from] = (gradient[from] as number) + error * value;
    for (let unit = 0; unit < units; unit += 1) {
      const at = from + 1 + unit;
      gradient[at] = (gradient[at] as number) + value * (errors[unit] as number);
    }
    if (i < values) continue;
    let slope = error * (weights[from] as number);
    for (let unit = 0; unit < units; unit += 1) {
      slope += (errors[unit] as number) * (weights[from + 1 + unit] as number);
    }
    slopes[i - values] = slope;
  }
  words.forEach((word, t) => {
    const seen = passed.words[t];
    if (seen !== undefined) addWord(fitted, word, seen, slopes, words.length);
  });
}

/** Adds what the slopes of the inputs that are made of words say of the weights of one word. */
function addWord(
  { wordUnits, weights, gradient, wordsDropped, ofWord }: Fitted,
  word: Float64Array,
  active: Float64Array,
  slopes: Float64Array,
  count: number,
): void {
  const share = word[0] ?? 0;
  const own = new Float64Array(wordUnits);
  for (let unit = 0; unit < wordUnits; unit += 1) {
    if (active[unit] === 0) continue;
    const slope =
      share * (slopes[unit] as number) + (slopes[wordUnits + unit] as number) / count;
    own[unit] = slope / (1 - wordsDropped);
  }
  let from = weights.length - ofWord * wordUnits;
  for (const value of word) {
    if (value !== 0) {
      for (let unit = 0; unit < wordUnits; unit += 1) {
        gradient[from + unit] =
          (gradient[from + unit] as number) + value * (own[unit] as number);
      }
    }
    from += wordUnits;
  }
}

/** The network for values as they are, their means being weighed with what is always 1. */
function networkOf(fitted: Fitted, { means, spreads }: Scale): Network {
  const { weights, units, wordUnits, ofWord, inputs } = fitted;
  const row = units + 1;
  const rows = Array.from({ length: inputs }, (_, i) =>
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
  const out = inputs * row;
  const first = out + units;
  return {
    units: Array.from(weights.subarray(out, first)),
    inputs: [shifted, ...others],
    words: Array.from({ length: ofWord }, (_, i) =>
      Array.from(weights.subarray(first + i * wordUnits, first + (i + 1) * wordUnits)),
    ),
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
