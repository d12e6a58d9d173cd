import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenEnd, shortenStart } from "../../src/language/shorten.ts";

const SENTENCE = "The quick brown fox doesn’t jump over the lazy dog.";

describe.each([
  { name: "shortenEnd", shorten: shortenEnd },
  { name: "shortenStart", shorten: shortenStart },
])("$name", ({ shorten }) => {
  it("leaves alone what fits", () => {
    expect(shorten(SENTENCE, SENTENCE.length)).toBe(SENTENCE);
  });

  it("keeps whole words and within the limit, at every limit", () => {
    const known = new Set(SENTENCE.split(/[ .…]+/));
    for (let most = 12; most < SENTENCE.length; most++) {
      const short = shorten(SENTENCE, most);
      expect(short.length).toBeLessThanOrEqual(most);
      for (const word of short.split(/[ .…]+/)) expect(known).toContain(word);
    }
  });

  it("splits neither surrogate pairs nor characters, where a word has to be cut", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(shorten(family.repeat(20), 50)).toMatch(/^…?(?:👨‍👩‍👧‍👦)+…?$/u);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short.isWellFormed()).toBe(text.isWellFormed());
        },
      ),
    );
  });
});

it("shows where something is left out", () => {
  expect(shortenEnd("one two three four", 10)).toBe("one two…");
  expect(shortenStart("one two three four", 11)).toBe("…three four");
});
