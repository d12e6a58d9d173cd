import { describe, expect, it } from "vitest";
import { networkOf, outputOf, weightsAt } from "../../src/answering/network.ts";

const network = {
  units: [2, -1],
  inputs: [
    [0.5, -1, 1],
    [1, 1, 1],
    [0, 1, -3],
  ],
};

/** What the network gives, unit by unit. */
function output(values: readonly number[]): number {
  const into = (column: number) =>
    values.reduce((sum, value, i) => sum + value * (network.inputs[i]?.[column] ?? 0), 0);
  return into(0) + 2 * Math.max(0, into(1)) - Math.max(0, into(2));
}

describe("what each input of a network weighs", () => {
  it.each([
    { values: [1, 0, 0] },
    { values: [1, 0.5, 0] },
    { values: [1, 0.5, 1] },
    { values: [1, 3, 0.2] },
    { values: [1, -2, -1] },
  ])("sums up with $values to what the network gives", ({ values }) => {
    const weights = weightsAt(network, Float64Array.from(values));
    const sum = weights.reduce((all, weight, i) => all + weight * (values[i] ?? 0), 0);
    expect(sum).toBeCloseTo(output(values), 12);
  });

  it("is what the network gives, worked out sooner, whatever is 0", () => {
    for (const values of [
      [1, 0, 0],
      [1, 0.5, 1],
      [1, 3, 0.2],
      [1, -2, -1],
      [0, 0, 0],
    ]) {
      expect(outputOf(network, Float64Array.from(values))).toBeCloseTo(
        output(values),
        12,
      );
    }
  });

  it("depends on the others", () => {
    const [, alone] = weightsAt(network, Float64Array.of(1, 0.5, 0));
    const [, together] = weightsAt(network, Float64Array.of(1, 0.5, 1));
    expect(alone).not.toBe(together);
  });
});

describe("a network as it is written", () => {
  it("has its inputs in the order asked for, and none that it does not know", () => {
    const written = { units: [2, -1], inputs: { b: [1, 1, 1], a: [0.5, -1, 1] } };
    expect(networkOf(written, ["a", "b", "c"]).inputs).toEqual([
      [0.5, -1, 1],
      [1, 1, 1],
      [],
    ]);
  });
});
