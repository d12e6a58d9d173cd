import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrap } from "../../src/cli/wrap.ts";

describe("wrap", () => {
  it("keeps every word, in lines no longer than the width", () => {
    const words = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 9 }));
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 90 }), (parts, width) => {
        const text = parts.join(" ");
        const lines = wrap(text, width).map(({ start, end }) => text.slice(start, end));
        expect(lines.join(" ").split(/\s+/)).toEqual(text.trim().split(/\s+/));
        for (const line of lines) {
          const tooLong = [...line].length > width;
          expect(tooLong && line.includes(" ")).toBe(false);
        }
      }),
    );
  });

  it("leaves a word that is longer than a line in one piece", () => {
    const text = `see https://example.org/${"a".repeat(60)} there`;
    expect(wrap(text, 20).map(({ start, end }) => text.slice(start, end))).toEqual([
      "see",
      `https://example.org/${"a".repeat(60)}`,
      "there",
    ]);
  });
});
