import { describe, expect, it } from "vitest";
import {
  contributionsOf,
  type Network,
  networkOf,
  outputOf,
  type Sight,
} from "../../src/answering/network.ts";

/** Sees two values beside what is always 1, and words by their share and one thing more. */
const network: Network = {
  units: [2, -1],
  inputs: [
    [0.5, -1, 1],
    [1, 1, 1],
    [0, 1, -3],
    [0.3, 1, 0],
    [-1, 0, 2],
  ],
  words: [[0.5], [-1]],
};

const rectified = (value: number): number => Math.max(0, value);

/** What the network gives, unit by unit. */
function output({ values, words = [] }: Sight): number {
  const active = words.map(([share = 0, more = 0]) => rectified(0.5 * share - more));
  const summed = words.reduce((sum, [share = 0], i) => sum + share * (active[i] ?? 0), 0);
  const mean = active.reduce((sum, own) => sum + own, 0) / Math.max(1, words.length);
  const inputs = [...values, summed, mean];
  const into = (column: number) =>
    inputs.reduce((sum, value, i) => sum + value * (network.inputs[i]?.[column] ?? 0), 0);
  return into(0) + 2 * rectified(into(1)) - rectified(into(2));
}

function sightOf(values: readonly number[], words: readonly number[][] = []): Sight {
  const seen = words.map((word) => Float64Array.from(word));
  return { values: Float64Array.from(values), ...(seen.length > 0 && { words: seen }) };
}

const SIGHTS = [
  sightOf([1, 0, 0]),
  sightOf([1, 0.5, 0]),
  sightOf([1, 0.5, 1]),
  sightOf([1, 3, 0.2], [[1, 0]]),
  sightOf(
    [1, -2, -1],
    [
      [0.7, -2],
      [0.3, 1],
    ],
  ),
  sightOf(
    [0, 0, 0],
    [
      [0.2, -1],
      [0.3, -3],
      [0.5, 0],
    ],
  ),
];

describe("what a network gives", () => {
  it("is what its units make of values and words", () => {
    for (const sight of SIGHTS) {
      expect(outputOf(network, sight)).toBeCloseTo(output(sight), 12);
    }
  });

  it("is the sum of what each value weighs and each word comes to", () => {
    for (const sight of SIGHTS) {
      const { weights, words } = contributionsOf(network, sight);
      expect(weights).toHaveLength(sight.values.length);
      expect(words).toHaveLength(sight.words?.length ?? 0);
      const ofValues = weights.reduce(
        (all, weight, i) => all + weight * (sight.values[i] ?? 0),
        0,
      );
      const ofWords = words.reduce((all, word) => all + word, 0);
      expect(ofValues + ofWords).toBeCloseTo(output(sight), 12);
    }
  });

  it("goes by each input in the company of the others", () => {
    const [, alone] = contributionsOf(network, sightOf([1, 0.5, 0])).weights;
    const [, together] = contributionsOf(network, sightOf([1, 0.5, 1])).weights;
    expect(alone).not.toBe(together);
  });
});

describe("a network as it is written", () => {
  it("has its inputs in the order asked for, and none that it does not know", () => {
    const written = {
      units: [2, -1],
      inputs: { b: [1, 1, 1], a: [0.5, -1, 1] },
      pooled: [
        [3, 3, 3],
        [4, 4, 4],
      ],
      words: { d: [0.1], c: [0.2] },
    };
    const { units, inputs, words = [] } = networkOf(written, ["a", "b", "e"], ["c", "d"]);
    expect(units).toEqual([2, -1]);
    expect(inputs.map((row) => Array.from(row))).toEqual([
      [0.5, -1, 1],
      [1, 1, 1],
      [0, 0, 0],
      [3, 3, 3],
      [4, 4, 4],
    ]);
    expect(words.map((row) => Array.from(row))).toEqual([[0.2], [0.1]]);
  });
});
