/**
 * A small network with one hidden layer, whose inputs also count directly ("wide and deep",
 * Cheng et al. 2016). It has no biases: give it an input that is always 1.
 */
export interface Network {
  /** What each hidden unit counts, where it is positive (a rectifier). */
  readonly units: readonly number[];
  /** Each input's weight directly, and then into each unit. */
  readonly inputs: readonly (readonly number[])[];
}

/** A network as `bench/quality/fit.ts` writes it, its inputs in the order of their names. */
export function networkOf(
  fitted: {
    readonly units: readonly number[];
    readonly inputs: Readonly<Record<string, readonly number[]>>;
  },
  names: readonly string[],
): Network {
  return { units: fitted.units, inputs: names.map((name) => fitted.inputs[name] ?? []) };
}

/**
 * What each input weighs in the company of the others. A network of rectifiers is linear
 * between its corners, so the weights times the inputs sum up to exactly what it gives.
 */
export function weightsAt({ units, inputs }: Network, values: Float64Array): number[] {
  const weights = inputs.map(([direct = 0]) => direct);
  units.forEach((unit, at) => {
    let sum = 0;
    for (let i = 0; i < inputs.length; i += 1) {
      sum += (values[i] ?? 0) * (inputs[i]?.[at + 1] ?? 0);
    }
    if (sum <= 0) return;
    for (let i = 0; i < inputs.length; i += 1) {
      weights[i] = (weights[i] ?? 0) + unit * (inputs[i]?.[at + 1] ?? 0);
    }
  });
  return weights;
}

/** What the network gives: the same as those weights times the inputs, sooner. */
export function outputOf({ units, inputs }: Network, values: Float64Array): number {
  const sums = new Float64Array(units.length + 1);
  for (let i = 0; i < inputs.length; i += 1) {
    const value = values[i] ?? 0;
    const row = inputs[i];
    if (value === 0 || row === undefined) continue;
    for (let at = 0; at < sums.length; at += 1) {
      sums[at] = (sums[at] ?? 0) + value * (row[at] ?? 0);
    }
  }
  return units.reduce(
    (sum, unit, at) => sum + unit * Math.max(0, sums[at + 1] ?? 0),
    sums[0] ?? 0,
  );
}
