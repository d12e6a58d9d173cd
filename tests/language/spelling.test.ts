import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctorFor, mayBeMeant, wordListOf } from "../../src/language/spelling.ts";
import { stem } from "../../src/language/stem.ts";

const WORDS = [
  ...["lindqvist", "annexation", "harbour", "lighthouse", "super", "bowl", "user"],
  ...["datagram", "manager", "dust", "quillon", "brandt", "shelter", "found", "wall"],
];

const KEYS = new Set(WORDS.map(stem));

const correct = correctorFor(
  // In two lists, as the words of a server's own articles and of all others are.
  [WORDS.slice(0, 6), WORDS.slice(6)].map((words) =>
    wordListOf(words.filter(mayBeMeant).map((word) => ({ word, key: stem(word) }))),
  ),
  { has: (key) => KEYS.has(key), frequencyOf: () => 1 },
);

describe("a misspelt word", () => {
  it.each([
    ["lindqvst", "lindqvist"],
    ["indqvist", "lindqvist"],
    ["ilndqvist", "lindqvist"],
    ["anexation", "annexation"],
    ["annexatoin", "annexation"],
    ["annexaton", "annexation"],
    ["harbuor", "harbour"],
    ["lighthosue", "lighthouse"],
    ["quilon", "quillon"],
    ["brandtt", "brandt"],
    ["foudn", "found"],
    ["wal", null],
    ["duct", null],
    ["hanbaur2", null],
    ["vorhang", null],
  ])("%j is taken for %j", (misspelt, word) => {
    expect(correct(misspelt, false)).toEqual(word === null ? [] : [stem(word)]);
  });

  it.each([
    ["superbowl", ["super", "bowl"]],
    ["userdatagram", ["user", "datagram"]],
    ["harbourwall", ["harbour", "wall"]],
  ])("%j may be two run together", (misspelt, words) => {
    expect(correct(misspelt, false)).toEqual(words.map(stem));
  });

  it("that is a real word must be very near another", () => {
    expect(correct("manger", true)).toEqual([stem("manager")]);
    expect(correct("shelver", true)).toEqual([]);
    expect(correct("superbowl", true)).toEqual([]);
  });

  it("is found whatever letter is left out, doubled or swapped with the next", () => {
    const letter = fc.integer({ min: 0, max: "lindqvist".length - 2 });
    fc.assert(
      fc.property(letter, fc.constantFrom("drop", "double", "swap"), (at, slip) => {
        const word = "lindqvist";
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        const own = word.charAt(at);
        const misspelt = {
          drop: before + after,
          double: before + own + own + after,
          swap: before + after.charAt(0) + own + after.slice(1),
        }[slip];
        expect(correct(misspelt, false)).toEqual([stem(word)]);
      }),
    );
  });
});
