import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Reason, TimelineEntry } from "../../src/answering/answer.ts";
import { answerCard } from "../../src/discord/answer-card.ts";
import type { Block } from "../../src/discord/card.ts";
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from "../../src/discord/limits.ts";
import { en } from "../../src/discord/words/en.ts";
import { anAnswer } from "./an-answer.ts";
import { texts } from "./rendered.ts";

/** From nothing to far over every limit, of any kind of sign. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 5_000, size: "max" }),
  fc
    .tuple(
      fc.constantFrom("*", "word ", "<@1> ", "a:", "\n> # ", "😀", "字"),
      fc.nat(5_000),
    )
    .map(([part, times]) => part.repeat(times)),
);
const maybe = fc.option(text);
const address = fc.option(
  fc.oneof(text, fc.webUrl({ withFragments: true, withQueryParameters: true })),
);

const passage = fc.record({
  id: text,
  article: text,
  paragraph: fc.nat(),
  text,
  start: fc.constant(0),
  end: fc.constant(0),
});

const entry: fc.Arbitrary<TimelineEntry> = fc.record({
  date: fc.oneof(fc.constantFrom("1997", "2012-03", "198X", "2008/2012"), text),
  expression: text,
  how: fc.constantFrom("stated", "computed", "bounded"),
  text,
  paragraph: fc.nat(),
  article: text,
});

const answer: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom("answered", "about_article", "not_found", "invalid"),
    reason: fc.option(
      fc.constantFrom<Reason[]>("weak", "unknown_name", "contradicted", "noise"),
    ),
    around: fc.tuple(text, text),
    sentence: text,
    passage: fc.option(passage),
    citation: fc.option(
      fc.record({
        title: text,
        publication: maybe,
        published: fc.constantFrom(null, "2017-01-19"),
        url: address,
        link: address,
        paragraph: fc.nat(),
      }),
    ),
    timeline: fc.array(entry, { maxLength: 12 }),
    alternatives: fc.array(
      fc.record({ passage, sentence: text, confidence: fc.constant(0.5) }),
      { maxLength: 5 },
    ),
  })
  .map(({ around: [before, after], sentence, ...rest }) => {
    const start = before.length;
    const end = start + sentence.length;
    return anAnswer({
      ...rest,
      answer: { text: sentence, sentence, start, end },
      passage: rest.passage && {
        ...rest.passage,
        text: before + sentence + after,
        end: end + after.length,
      },
    });
  });

function measure(shown: readonly string[]) {
  return {
    text: shown.reduce((sum, one) => sum + one.length, 0),
    components: shown.length + 1,
  };
}

const quotation: Block = {
  kind: "quotation",
  before: "before ".repeat(170),
  sentence: "The sentence that answers.",
  after: " after".repeat(170),
};
const facts: Block[] = Array.from({ length: 9 }, (_, at) => ({
  kind: "fact",
  date: String(2000 + at),
  how: "stated",
  expression: "then",
  text: "fact ".repeat(40),
  source: null,
}));
const question: Block = { kind: "question", text: "Which sentence?" };
const citation: Block = {
  kind: "citation",
  publication: "The Harbour Post",
  published: null,
  paragraph: 2,
  link: null,
  url: "https://example.org/",
};

describe("a rendered card", () => {
  it("is within Discord's limits, whatever the article and the question", () => {
    fc.assert(
      fc.property(answer, maybe, fc.boolean(), (given, asked, known) => {
        const source = known ? given.citation : null;
        const shown = texts(answerCard(given, asked, () => source, en));
        const size = measure(shown);
        expect(size.text).toBeLessThanOrEqual(MESSAGE_TEXT);
        expect(size.components).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
        for (const one of shown) {
          expect(one.trim()).not.toBe("");
          expect(one.isWellFormed()).toBe(true);
          expect(one).not.toMatch(/<@|<#|(?<!\\)@/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("loses facts from the last one on before anything else", () => {
    const shown = texts({ blocks: [question, quotation, citation, ...facts] });
    const said = shown.join("\n");
    expect(said).toContain("“Which sentence?”");
    expect(said).toContain("**2000**");
    expect(said).not.toContain("**2008**");
  });

  it("then loses what stands around the sentence, and the sentence last", () => {
    const wide: Block = { ...quotation, before: "before ".repeat(600) };
    const shown = texts({ blocks: [question, wide, citation, ...facts] }).join("\n");
    expect(shown).not.toContain("Dated in");
    expect(shown).toMatch(
      /> …(?:before )+\*\*The sentence that answers\.\*\*(?: after)+/,
    );
    expect(shown).toContain("[Open the article](https://example.org/)");

    const long: Block = { ...quotation, sentence: "sentence ".repeat(600) };
    const only = texts({ blocks: [question, long, citation] }).join("\n");
    expect(only).toMatch(/^> \*\*(?:sentence )+sentence…\*\*$/);
  });

  it("folds long lists, and says how much is folded", () => {
    const list: Block = {
      kind: "list",
      heading: "Added (60)",
      items: Array.from({ length: 60 }, (_, at) => `${at} ${"name".repeat(50)}`),
      more: 0,
    };
    const [shown = ""] = texts({ blocks: [list] });
    const items = shown.split("\n- ").slice(1);
    expect(items.at(-1)).toBe(`and ${60 - (items.length - 1)} more`);
    expect(measure([shown]).text).toBeGreaterThan(MESSAGE_TEXT - 300);
  });

  it("closes bold at every line break, so that no line takes the next along", () => {
    const [shown] = texts({
      blocks: [{ kind: "quotation", before: "a\n", sentence: "b\n\nc", after: "\nd" }],
    });
    expect(shown).toBe("> a\n> **b**\n> \n> **c**\n> d");
  });
});
