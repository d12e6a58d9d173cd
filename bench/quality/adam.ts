/** Changes weights a step against a gradient. */
export type Step = (weights: Float64Array, gradient: Float64Array, rate: number) => void;

/** Adam (Kingma and Ba, 2015) with its usual decay rates, for as many weights as said. */
export function createAdam(size: number): Step {
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let steps = 0;
  return (weights, gradient, rate) => {
    steps += 1;
    const [correctFirst, correctSecond] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
    for (let i = 0; i < size; i += 1) {
      const slope = gradient[i] ?? 0;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
      const mean = (first[i] ?? 0) / correctFirst;
      const spread = Math.sqrt((second[i] ?? 0) / correctSecond) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (rate * mean) / spread;
    }
  };
}
