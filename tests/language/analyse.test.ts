import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/language/analyse.ts";

const sentencesOf = (text: string) =>
  analyse(text).map((sentence) => text.slice(sentence.start, sentence.end));

describe("sentences", () => {
  it.each([
    ["an abbreviated month", ["She spoke ahead of the Jan. 20 vote.", "He did not."]],
    ["dotted initials of a country", ["The U.S. Navy left.", "Nobody noticed."]],
    ["a decimal number", ["It cost 1.2 million euros.", "That was too much."]],
    ["a person's initials", ["J. K. Rowling and John F. Kennedy met.", "They talked."]],
    ["a title", ["A letter reached Rev. Martin Lane.", "Dr. Holt read it."]],
    ["a quotation", ['"We came late," he said.', '"Nobody waited."', "They left."]],
    ["a quotation that asks", ['"Who is there?" she asked.', "Nobody answered."]],
    ["no final full stop", ["The first ends.", "The second does not"]],
    ["an abbreviation that ends one", ["He moved to the U.S.", "The others stayed."]],
    ["a time of day", ["Doors open at 5 p.m. on Friday.", "Come early."]],
  ])("survive %s", (_, expected) => {
    expect(sentencesOf(expected.join(" "))).toEqual(expected);
  });

  it.each([
    [
      "no capitals",
      ["hi all, long time lurker.", "i rent a flat in bristol.", "its loud."],
    ],
    ["a small i", ["Greg knocked.", "i said no!!", "he left.", "then what?", "no idea"]],
    ["two full stops", ["Hello all.", "long time lurker.", "my dog ate it.", "Nice."]],
    [
      "a number",
      ["he asked for 45 quid.", "2 weeks later i paid.", "it was approx. 5 off."],
    ],
    ["dots that go on", ["yes... i think so.", "maybe not"]],
    ["a title", ["mr. halloran came at 5 p.m. on friday.", "see fig. 3 for the mess."]],
  ])("end without a capital behind them where people write so: %s", (_, expected) => {
    expect(sentencesOf(expected.join(" "))).toEqual(expected);
  });

  it("go on in small letters where people write with capitals", () => {
    const sentences = ["He works at Yahoo! in California.", "It pays well."];
    expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
  });

  it("hold at least one word or number", () => {
    expect(sentencesOf("… — !!! 🙂")).toEqual([]);
    expect(sentencesOf("")).toEqual([]);
    expect(sentencesOf(" \n\t ")).toEqual([]);
  });
});

describe("tokens", () => {
  it("carry stem, lemma, part of speech and case", () => {
    const tokens = analyse("Yeltsin led 12 NATO envoys.")[0]?.tokens ?? [];
    expect(tokens.map((t) => [t.text, t.kind, t.pos, t.shape])).toEqual([
      ["Yeltsin", "word", "PROPN", "title"],
      ["led", "word", "VERB", "lower"],
      ["12", "number", "NUM", "other"],
      ["NATO", "word", "PROPN", "upper"],
      ["envoys", "word", "NOUN", "lower"],
      [".", "punctuation", "PUNCT", "other"],
    ]);
    expect(tokens[1]?.lemma).toBe("lead");
    expect(tokens[4]?.stem).toBe("envoy");
  });

  it("and sentences lie exactly where they stand, in order, whatever the text", () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "U.S. ",
        "https://a.b/c?d ",
        "\u0000",
        "\ud800",
        "e\u0301",
        "“I.” ",
      ),
      fc.constantFrom(
        "x".repeat(95),
        "don't ",
        "\u202e",
        "👩‍👩‍👧",
        "\r\n",
        "\u00a0",
        ". A ",
      ),
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 25 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const sentence of analyse(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            last = token.end;
          }
          expect(sentence.end).toBe(last);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("hostile input", () => {
  const generators = [
    "http://",
    "'",
    "a'",
    "a-",
    "a/",
    "_",
    "#a",
    "a1",
    "a?",
    "a&b=",
    "$1",
  ];
  it.each(generators)(
    "of %j repeated is analysed within 100 ms of its thread",
    (generator) => {
      analyse("A first sentence warms the model up.");
      const text = generator.repeat(Math.ceil(6000 / generator.length)).slice(0, 6000);
      // Unguarded it takes seconds; that others use the processor meanwhile does not count.
      const quickest = Math.min(
        ...[0, 1, 2].map(() => {
          const before = process.threadCpuUsage();
          analyse(text);
          const { user, system } = process.threadCpuUsage(before);
          return (user + system) / 1_000;
        }),
      );
      expect(quickest).toBeLessThan(100);
    },
  );

  it("inside an article leaves the sentences around it intact", () => {
    const run = "http://".repeat(900);
    expect(sentencesOf(`Before it all was well. ${run} After it too.`)).toContain(
      "Before it all was well.",
    );
  });
});
