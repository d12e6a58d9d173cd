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
