import { describe, expect, it } from "vitest";
import { scaleOf } from "../../bench/quality/scale.ts";

describe("how columns of values lie", () => {
  it("is their means and standard deviations", () => {
    const { means, spreads } = scaleOf([
      Float64Array.of(1, 10),
      Float64Array.of(2, 30),
      Float64Array.of(3, 50),
    ]);
    expect([...means]).toEqual([2, 30]);
    expect(spreads[0]).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(spreads[1]).toBeCloseTo(Math.sqrt(800 / 3), 12);
  });

  it.each([1, 0.1, 1e6 + 0.3])(
    "has no spread where all are %s, however many",
    (value) => {
      const row = Float64Array.of(value);
      for (const count of [3, 9_853, 157_641]) {
        expect(scaleOf(Array(count).fill(row)).spreads[0]).toBe(1);
      }
    },
  );
});
