import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCard } from "../../src/page/write-card.ts";
import type { Block } from "../../src/replies/card.ts";
import { LINE } from "../../src/replies/limits.ts";
import { en } from "../../src/replies/words/en.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .tuple(fc.constantFrom("<b>", "word ", "\n", "\u202e", "字"), fc.nat(3_000))
    .map(([part, times]) => part.repeat(times)),
);
const address = fc.option(
  fc.oneof(
    text,
    fc.webUrl({ withFragments: true }),
    fc.constantFrom(
      "javascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "JaVaScRiPt:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "https://user:pass@evil.example/",
      "//evil.example",
      "file:///etc/passwd",
    ),
  ),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("headline" as const), title: text, url: address }),
  fc.record({
    kind: fc.constant("quotation" as const),
    before: text,
    sentence: text,
    after: text,
  }),
  fc.record({
    kind: fc.constant("citation" as const),
    publication: fc.option(text),
    published: fc.option(fc.oneof(fc.constant("2020-02-30"), text)),
    paragraph: fc.option(fc.nat()),
    paragraphs: fc.option(fc.nat()),
    link: address,
    url: address,
  }),
  fc.record({
    kind: fc.constant("event" as const),
    date: fc.oneof(fc.constantFrom("1997", "198X", "2008/2012"), text),
    how: fc.constantFrom("stated" as const, "computed" as const, "bounded" as const),
    expression: text,
    countedFrom: fc.option(text),
    planned: fc.boolean(),
    text,
    places: fc.array(fc.record({ title: text, url: address, paragraph: fc.nat() }), {
      maxLength: 2,
    }),
    more: fc.nat(),
  }),
  fc.record({
    kind: fc.constant("buttons" as const),
    buttons: fc.array(
      fc.record({ label: text, url: address.map((url) => url ?? "about:blank") }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
);

/** All the links in what was written. */
function linksIn(written: unknown): string[] {
  if (typeof written !== "object" || written === null) return [];
  return Object.entries(written).flatMap(([name, value]) =>
    name === "href" && typeof value === "string" ? [value] : linksIn(value),
  );
}

describe("a card for the page", () => {
  it("leads only to plain web addresses, whatever articles name", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        for (const link of linksIn(writeCard({ blocks }, en))) {
          const { protocol, username } = new URL(link);
          expect(protocol).toMatch(/^https?:$/);
          expect(username).toBe("");
        }
      }),
    );
  });

  it("quotes word for word, and has titles on one line", () => {
    fc.assert(
      fc.property(text, text, text, (before, sentence, title) => {
        const quotation = { kind: "quotation" as const, before, sentence, after: "" };
        const headline = { kind: "headline" as const, title, url: null };
        const { blocks } = writeCard({ blocks: [quotation, headline] }, en);
        expect(blocks[0]).toEqual(quotation);
        const shown = blocks[1]?.kind === "heading" ? blocks[1].title.text : "";
        expect(shown).not.toMatch(/[\n\r]/);
        expect(shown.length).toBeLessThanOrEqual(LINE);
      }),
    );
  });

  it("has all facts together, in the place of the first", () => {
    const fact = {
      kind: "fact" as const,
      date: "1997",
      how: "stated" as const,
      expression: "in 1997",
      text: "It rained.",
      source: null,
    };
    const notice = { kind: "notice" as const, text: "between" };
    const { blocks } = writeCard({ blocks: [fact, notice, { ...fact }] }, en);
    expect(blocks.map(({ kind }) => kind)).toEqual(["list", "text"]);
    expect(blocks[0]).toMatchObject({ items: [{ lead: "1997" }, { lead: "1997" }] });
  });
});
