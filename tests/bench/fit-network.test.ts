import { describe, expect, it } from "vitest";
import { createDice } from "../../bench/dice.ts";
import { fitNetwork, type Trial } from "../../bench/quality/fit-network.ts";
import { weightsAt } from "../../src/answering/network.ts";

/** Either of two things comes true, but not both: no weights of them alone can tell. */
function eitherOr(count: number): Trial[] {
  const dice = createDice(5);
  return Array.from({ length: count }, () => {
    const [one, two] = [dice(), dice()];
    const right = one > 0.5 !== two > 0.5;
    return { values: Float64Array.of(1, one, two, 7), right, weight: 1 };
  });
}

function probability(network: ReturnType<typeof fitNetwork>, values: Float64Array) {
  const weights = weightsAt(network, values);
  const sum = weights.reduce((all, weight, i) => all + weight * (values[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

describe("a fitted network", () => {
  const network = fitNetwork(eitherOr(6_000));

  it.each([
    { one: 0.9, two: 0.1, isTrue: true },
    { one: 0.1, two: 0.9, isTrue: true },
    { one: 0.9, two: 0.9, isTrue: false },
    { one: 0.1, two: 0.1, isTrue: false },
  ])("knows that of $one and $two it is $isTrue", ({ one, two, isTrue }) => {
    const value = probability(network, Float64Array.of(1, one, two, 7));
    expect(value > 0.5).toBe(isTrue);
  });

  it("is the same for the same trials", () => {
    expect(fitNetwork(eitherOr(600))).toEqual(fitNetwork(eitherOr(600)));
  });

  it("goes by how much each trial counts", () => {
    const trials = eitherOr(600).map((trial) => ({
      ...trial,
      weight: trial.right ? 9 : 1,
    }));
    const mean = (of: readonly Trial[]) => {
      const fitted = fitNetwork(of);
      return of.reduce((sum, { values }) => sum + probability(fitted, values), 0) / 600;
    };
    expect(mean(trials)).toBeGreaterThan(mean(eitherOr(600)) + 0.1);
  });
});
