import { describe, expect, it } from "vitest";
import { bootstrap } from "../../bench/quality/bootstrap.ts";
import {
  auroc,
  calibrationError,
  mean,
  quantile,
  share,
} from "../../bench/quality/metrics.ts";

describe("auroc", () => {
  it("is 1 when every positive scores above every negative, 0 the other way round", () => {
    expect(auroc([0.8, 0.9], [0.1, 0.2, 0.3])).toBe(1);
    expect(auroc([0.1, 0.2, 0.3], [0.8, 0.9])).toBe(0);
  });

  it("counts a tie as half", () => {
    expect(auroc([0.5], [0.5])).toBe(0.5);
    expect(auroc([0.5, 0.5, 0.9], [0.5, 0.1])).toBeCloseTo(5 / 6);
  });

  it("agrees with counting all pairs", () => {
    const positives = [0.3, 0.7, 0.7, 0.9, 0.2];
    const negatives = [0.1, 0.3, 0.7, 0.4];
    const pairs = positives.flatMap((p) =>
      negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)),
    );
    expect(auroc(positives, negatives)).toBeCloseTo(mean(pairs) ?? -1);
  });

  it("is null without one side", () => {
    expect(auroc([], [0.5])).toBeNull();
    expect(auroc([0.5], [])).toBeNull();
  });
});

describe("calibrationError", () => {
  it("is 0 when as many are right as was said", () => {
    const predictions = [true, false, false, false].map((right) => ({
      confidence: 0.25,
      right,
    }));
    expect(calibrationError(predictions)).toBeCloseTo(0);
  });

  it("is the gap between what was said and what was right, by bin", () => {
    expect(
      calibrationError([
        { confidence: 1, right: false },
        { confidence: 0, right: false },
        { confidence: 0, right: false },
        { confidence: 0, right: false },
      ]),
    ).toBeCloseTo(0.25);
  });

  it("does not let errors of different bins cancel each other", () => {
    expect(
      calibrationError([
        { confidence: 0.9, right: false },
        { confidence: 0.1, right: true },
      ]),
    ).toBeCloseTo(0.9);
  });
});

describe("quantile and share", () => {
  it("takes the nearest rank of unsorted values", () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile(values, 0.99)).toBe(99);
    expect(quantile([], 0.5)).toBeNull();
  });

  it("has no share of nothing", () => {
    expect(share([1, 2, 3, 4], (n) => n > 3)).toBe(0.25);
    expect(share([], () => true)).toBeNull();
  });
});

describe("bootstrap", () => {
  const average = (sample: readonly { value: number }[]) =>
    mean(sample.map(({ value }) => value));

  it("gives the same interval each time, around the figure", () => {
    const items = Array.from({ length: 60 }, (_, i) => ({ value: i % 7, from: `a${i}` }));
    const once = bootstrap(items, ({ from }) => from, average);
    expect(bootstrap(items, ({ from }) => from, average)).toEqual(once);
    expect(once?.low).toBeLessThan(average(items) ?? 0);
    expect(once?.high).toBeGreaterThan(average(items) ?? 0);
  });

  it("is wider when what varies is drawn together", () => {
    const items = Array.from({ length: 80 }, (_, i) => ({ value: i < 40 ? 1 : 0, i }));
    const alone = bootstrap(items, ({ i }) => `${i}`, average);
    const together = bootstrap(items, ({ i }) => `${Math.floor(i / 20)}`, average);
    const width = (interval: typeof alone) =>
      (interval?.high ?? 0) - (interval?.low ?? 0);
    expect(width(together)).toBeGreaterThan(2 * width(alone));
  });

  it("draws the questions of a single article one by one", () => {
    const items = [0, 1, 0, 1, 1].map((value) => ({ value }));
    const interval = bootstrap(items, () => "only", average);
    expect(interval?.high).toBeGreaterThan(interval?.low ?? 1);
  });
});
