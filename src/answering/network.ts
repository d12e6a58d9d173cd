/** What a network sees of a sentence and a question. */
export interface Sight {
  /** Values by name, the first of which is always 1. */
  readonly values: Float64Array;
  /** What is seen of each word of the question, first of all what share it has of them. */
  readonly words?: readonly Float64Array[];
}

/**
 * A small network with one hidden layer, whose inputs also count directly ("wide and deep",
 * Cheng et al. 2016). Beside values it sees words, however many: each by the same units,
 * whose sum by the words' shares and whose mean are inputs, too ("deep sets", Zaheer et al.
 * 2017). It has no biases: give it an input that is always 1.
 */
export interface Network {
  /** What each hidden unit counts, where it is positive (a rectifier). */
  readonly units: readonly number[];
  /**
   * Each input's weight directly, and then into each unit: the values, then the sum of each
   * of the words' units, then its mean.
   */
  readonly inputs: readonly ArrayLike<number>[];
  /** The weight of each thing seen of a word into each of the words' units, rectifiers as well. */
  readonly words?: readonly ArrayLike<number>[];
}

/** A network as `bench/quality/fit.ts` writes it, each input by its name. */
export interface WrittenNetwork {
  readonly units: readonly number[];
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  /** The inputs that are made of words: sums, then means. */
  readonly pooled?: readonly (readonly number[])[];
  readonly words?: Readonly<Record<string, readonly number[]>>;
}

/** A network as it is written, its inputs in the order of their names. */
export function networkOf(
  { units, inputs, pooled = [], words = {} }: WrittenNetwork,
  names: readonly string[],
  ofWords: readonly string[] = [],
): Network {
  const [word = []] = Object.values(words);
  const row = (weights: readonly number[], length: number): Float64Array =>
    Float64Array.from({ length }, (_, i) => weights[i] ?? 0);
  const all = [...names.map((name) => inputs[name] ?? []), ...pooled];
  return {
    units,
    inputs: all.map((weights) => row(weights, units.length + 1)),
    words: ofWords.map((name) => row(words[name] ?? [], word.length)),
  };
}

/** What each input does in the company of the others: all together, what the network gives. */
export interface Contributions {
  /** What each value weighs. */
  readonly weights: readonly number[];
  /** What each word comes to. */
  readonly words: readonly number[];
}

/**
 * What each input weighs in the company of the others. A network of rectifiers is linear
 * between its corners, so the weights times the values and what the words come to sum up to
 * exactly what it gives.
 */
export function contributionsOf(network: Network, sight: Sight): Contributions {
  const { units, inputs } = network;
  const seen = inputsOf(network, sight);
  const weights = inputs.map((row) => row[0] ?? 0);
  units.forEach((unit, at) => {
    let sum = 0;
    for (let i = 0; i < inputs.length; i += 1) {
      sum += (seen[i] ?? 0) * (inputs[i]?.[at + 1] ?? 0);
    }
    if (sum <= 0) return;
    for (let i = 0; i < inputs.length; i += 1) {
      weights[i] = (weights[i] ?? 0) + unit * (inputs[i]?.[at + 1] ?? 0);
    }
  });
  const { words: seenWords = [] } = sight;
  const { length } = sight.values;
  const wordUnits = (inputs.length - length) / 2;
  return {
    weights: weights.slice(0, length),
    words: seenWords.map((word) => {
      const share = word[0] ?? 0;
      return activeOf(network, word).reduce((sum, active, unit) => {
        const summed = weights[length + unit] ?? 0;
        const meant = weights[length + wordUnits + unit] ?? 0;
        return sum + active * (share * summed + meant / seenWords.length);
      }, 0);
    }),
  };
}

/** What the network gives: the same as those weights times the inputs, sooner. */
export function outputOf(network: Network, sight: Sight): number {
  const { units, inputs } = network;
  const seen = inputsOf(network, sight);
  const sums = new Float64Array(units.length + 1);
  for (let i = 0; i < inputs.length; i += 1) {
    const row = inputs[i];
    if (row !== undefined) add(sums, row, seen[i] ?? 0);
  }
  return units.reduce(
    (sum, unit, at) => sum + unit * Math.max(0, sums[at + 1] ?? 0),
    sums[0] ?? 0,
  );
}

/** All inputs: the values, and what the words' units make of the words. */
function inputsOf(network: Network, { values, words = [] }: Sight): Float64Array {
  const { length } = values;
  const wordUnits = (network.inputs.length - length) / 2;
  const seen = new Float64Array(network.inputs.length);
  seen.set(values);
  for (const word of words) {
    const active = activeOf(network, word);
    const share = word[0] ?? 0;
    for (let unit = 0; unit < wordUnits; unit += 1) {
      const value = active[unit] ?? 0;
      const at = length + unit;
      seen[at] = (seen[at] ?? 0) + share * value;
      seen[at + wordUnits] = (seen[at + wordUnits] ?? 0) + value / words.length;
    }
  }
  return seen;
}

/** What each of the words' units makes of a word. */
function activeOf({ words = [] }: Network, word: Float64Array): Float64Array {
  const sums = new Float64Array(words[0]?.length ?? 0);
  for (let i = 0; i < words.length; i += 1) {
    const row = words[i];
    if (row !== undefined) add(sums, row, word[i] ?? 0);
  }
  for (let unit = 0; unit < sums.length; unit += 1) {
    sums[unit] = Math.max(0, sums[unit] ?? 0);
  }
  return sums;
}

/** Adds a row's weights times a value, of which many are 0. */
function add(sums: Float64Array, row: ArrayLike<number>, value: number): void {
  if (value === 0) return;
  // The innermost loop of the second look: as number, since `?? 0` would double its time.
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = (sums[at] as number) + value * (row[at] as number);
  }
}
