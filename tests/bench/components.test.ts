import { describe, expect, it } from "vitest";
import { reduced, withoutCommon } from "../../bench/quality/components.ts";
import { dot } from "../../bench/quality/vectors.ts";

const vectors = Array.from({ length: 40 }, (_, i) =>
  Float64Array.of(5 + 3 * Math.sin(i), Math.sin(2 * i + 1), 0.1 * Math.cos(3 * i)),
);
const lengths = (of: readonly Float64Array[]) => of.map((vector) => dot(vector, vector));
const total = (of: readonly Float64Array[]) => lengths(of).reduce((a, b) => a + b, 0);

describe("principal components", () => {
  it("keep all lengths where no dimension is left out", () => {
    const turned = lengths(reduced(vectors, 3));
    lengths(vectors).forEach((length, i) => {
      expect(turned[i]).toBeCloseTo(length);
    });
  });

  it("keep most of what there is in the fewest dimensions", () => {
    expect(total(reduced(vectors, 1)) / total(vectors)).toBeGreaterThan(0.95);
  });

  it("leave little where the mean and the first of them are taken away", () => {
    const rest = withoutCommon(vectors, 1);
    const spread = total(withoutCommon(vectors, 0));
    expect(total(rest) / spread).toBeLessThan(0.2);
    const sum = rest.reduce((all, vector) => all + (vector[0] ?? 0), 0);
    expect(sum).toBeCloseTo(0);
  });
});
