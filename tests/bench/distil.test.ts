import { describe, expect, it } from "vitest";
import { distil } from "../../bench/quality/distil.ts";

const v = (...values: number[]) => Float64Array.from(values);

describe("distilling an encoder into words", () => {
  const alone = [v(1, 0), v(0, 1), v(1, 1)];

  it("keeps to the words alone where no lesson has them", () => {
    expect(distil(alone, [])).toEqual(alone.map((vector) => vector.map((x) => x / 2)));
  });

  it("solves the ridge regression", () => {
    // Minimise (w - 2)² + (w - 1/2)² for a text that holds nothing but the first word.
    const lesson = { vector: v(2, 0), words: [{ row: 0, share: 1 }], defines: [] };
    const [word, other] = distil(alone, [lesson]);
    expect(word?.[0]).toBeCloseTo(1.25);
    expect(word?.[1]).toBeCloseTo(0);
    expect(other?.[1]).toBeCloseTo(0.5);
  });

  it("brings a word near its definition", () => {
    const lesson = { vector: v(0, 3), words: [], defines: [2] };
    const word = distil(alone, [lesson])[2];
    expect(word?.[0]).toBeCloseTo(0.25);
    expect(word?.[1]).toBeCloseTo(1.75);
  });
});
