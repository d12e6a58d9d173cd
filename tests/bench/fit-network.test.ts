import { describe, expect, it } from "vitest";
import { createDice } from "../../bench/dice.ts";
import { fitDecision, type Trial } from "../../bench/quality/fit-decision.ts";
import {
  type Fitting,
  fitNetwork,
  type Lesson,
} from "../../bench/quality/fit-network.ts";
import { softmaxErrors } from "../../bench/quality/regression.ts";
import { type Network, outputOf, type Sight } from "../../src/answering/network.ts";

/** Either of two things comes true, but not both: no weights of them alone can tell. */
function eitherOr(count: number): Trial[] {
  const dice = createDice(5);
  return Array.from({ length: count }, () => {
    const [one, two] = [dice(), dice()];
    const right = one > 0.5 !== two > 0.5;
    return { values: Float64Array.of(1, one, two, 7), right, weight: 1 };
  });
}

function probability(network: Network, sight: Sight): number {
  return 1 / (1 + Math.exp(-outputOf(network, sight)));
}

describe("a network fitted to what comes true", () => {
  const network = fitDecision(eitherOr(6_000));

  it.each([
    { one: 0.9, two: 0.1, isTrue: true },
    { one: 0.1, two: 0.9, isTrue: true },
    { one: 0.9, two: 0.9, isTrue: false },
    { one: 0.1, two: 0.1, isTrue: false },
  ])("knows that of $one and $two it is $isTrue", ({ one, two, isTrue }) => {
    const value = probability(network, { values: Float64Array.of(1, one, two, 7) });
    expect(value > 0.5).toBe(isTrue);
  });

  it("is the same for the same trials", () => {
    expect(fitDecision(eitherOr(600))).toEqual(fitDecision(eitherOr(600)));
  });

  it("goes by how much each trial counts", () => {
    const trials = eitherOr(600).map((trial) => ({
      ...trial,
      weight: trial.right ? 9 : 1,
    }));
    const mean = (of: readonly Trial[]) => {
      const fitted = fitDecision(of);
      return (
        of.reduce((sum, { values }) => sum + probability(fitted, { values }), 0) / 600
      );
    };
    expect(mean(trials)).toBeGreaterThan(mean(eitherOr(600)) + 0.1);
  });
});

describe("a network fitted to what is best of several", () => {
  const FITTING: Fitting = {
    units: 16,
    wordUnits: 8,
    rounds: 60,
    batch: 32,
    rate: 1e-2,
    decay: 1e-4,
    dropped: 0.2,
    wordsDropped: 0,
  };

  /** Of some rows the one nearest to the middle is best, wherever the rest are. */
  function nearest(count: number): (Lesson & { readonly best: number })[] {
    const dice = createDice(8);
    return Array.from({ length: count }, () => {
      const values = Array.from({ length: 4 }, dice);
      const far = values.map((value) => Math.abs(value - 0.5));
      const best = far.indexOf(Math.min(...far));
      const right = values.map((_, i) => i === best);
      return {
        rows: values.map((value) => ({ values: Float64Array.of(1, value) })),
        errorsOf: (outputs) => softmaxErrors(outputs, right),
        weight: 1,
        best,
      };
    });
  }

  it("finds it among rows that it has not seen", () => {
    const lessons = nearest(900);
    const network = fitNetwork(lessons.slice(0, 700), FITTING);
    const found = lessons.slice(700).filter(({ rows, best }) => {
      const outputs = rows.map((row) => outputOf(network, row));
      return outputs.indexOf(Math.max(...outputs)) === best;
    });
    expect(found.length).toBeGreaterThan(160);
  });

  /** Best is the row with most words that are found and count: no value tells, only words do. */
  function mostFound(count: number): Lesson[] {
    const dice = createDice(3);
    return Array.from({ length: count }, () => {
      const length = 2 + Math.floor(dice() * 4);
      const counts = Array.from({ length }, () => (dice() < 0.5 ? 1 : 0));
      const rows = Array.from({ length: 4 }, () => {
        const found = Array.from({ length }, () => (dice() < 0.5 ? 1 : 0));
        const words = found.map((is, i) =>
          Float64Array.of(1 / length, is, counts[i] ?? 0),
        );
        return { values: Float64Array.of(1), words };
      });
      const scores = rows.map(({ words }) =>
        words.reduce((sum, [, is = 0, counts = 0]) => sum + is * counts, 0),
      );
      const right = scores.map((score) => score === Math.max(...scores));
      const errorsOf = (outputs: Float64Array) => softmaxErrors(outputs, right);
      return { rows, errorsOf, weight: 1 };
    });
  }

  it("learns what a word counts in the company of what else is seen of it", () => {
    const lessons = mostFound(900);
    const network = fitNetwork(lessons.slice(0, 700), FITTING);
    const found = lessons.slice(700).filter(({ rows, errorsOf }) => {
      const outputs = Float64Array.from(rows, (row) => outputOf(network, row));
      const errors = errorsOf(outputs.map((output) => 1e3 * output));
      return Math.max(...Array.from(errors)) < 1e-3;
    });
    expect(found.length).toBeGreaterThan(180);
  });
});
