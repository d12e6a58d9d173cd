import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { segment } from "../../src/knowledge/segment.ts";
import { articleFrom } from "./source.ts";

/** An article with these paragraphs, whatever is in them. */
function articleOf(texts: readonly string[]): Article {
  const base = articleFrom("sea/ferry.txt", "A sentence.");
  let start = 0;
  const paragraphs = texts.map((text, at) => {
    const paragraph = { number: at + 1, start, end: start + text.length, heading: null };
    start += text.length + 2;
    return paragraph;
  });
  return { ...base, body: texts.join("\n\n"), paragraphs };
}

const ODD = [
  ...[
    "e\u0301\u0327",
    "👩‍👩‍👧‍👦",
    "🇩🇪",
    "שלום",
    "مرحبا",
    "\u202eabc\u202c",
    "中文。",
    "ﬁ",
    "İ",
    "ß",
  ],
  ...[
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\t",
    "\r\n",
    "\ud83d",
    "\udc00",
    "\0",
    "—",
    "…",
  ],
  ...[
    "Jan. 20",
    "U.S.",
    "1.2 million",
    "“Yes,” he said.",
    "http://a.b/c",
    "a'a'a'",
    "No. ",
  ],
];
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ODD),
      fc.constantFrom(" ", ". ", "! ", "The ferry left. ", "She waited, and"),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
const oddArticle = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: oddText },
      { weight: 1, arbitrary: oddText.map((text) => `${text} It sank. `.repeat(40)) },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((texts) => articleOf(texts.map((text) => text || "-")));

describe("offsets into the body", () => {
  it("are exact for sentences and tokens, and stay inside their paragraph", () => {
    fc.assert(
      fc.property(oddArticle, (article) => {
        let last = 0;
        for (const { start, end, paragraph, tokens } of segment(article).sentences) {
          const home = article.paragraphs[paragraph];
          if (home === undefined) throw new Error("a sentence of no paragraph");
          expect(start).toBeGreaterThanOrEqual(Math.max(home.start, last));
          expect(end).toBeLessThanOrEqual(home.end);
          expect(end).toBeGreaterThan(start);
          last = end;
          for (const token of tokens) {
            expect(article.body.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(start);
            expect(token.end).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of passages stay inside their paragraph, and hold each of its sentences once", () => {
    fc.assert(
      fc.property(oddArticle, (article) => {
        const { sentences, passages } = segment(article);
        let next = 0;
        for (const passage of passages) {
          const home = article.paragraphs[passage.paragraph - 1];
          if (home === undefined) throw new Error("a passage of no paragraph");
          expect(passage.start).toBeGreaterThanOrEqual(home.start);
          expect(passage.end).toBeLessThanOrEqual(home.end);
          expect(passage.firstSentence).toBe(next);
          expect(passage.endSentence).toBeGreaterThan(next);
          for (const sentence of sentences.slice(next, passage.endSentence)) {
            expect(sentence.paragraph).toBe(passage.paragraph - 1);
            expect(sentence.start).toBeGreaterThanOrEqual(passage.start);
            expect(sentence.end).toBeLessThanOrEqual(passage.end);
          }
          next = passage.endSentence;
        }
        expect(next).toBe(sentences.length);
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
      { numRuns: 150 },
    );
  });

  it("of paragraphs are exact for files of every format", () => {
    fc.assert(
      fc.property(oddText, fc.constantFrom("a.md", "a.html", "a.txt"), (text, file) => {
        const bytes = new TextEncoder().encode(`A word.\n\n${text}\n\n${text}`);
        const article = parseArticle(file, bytes);
        if ("reason" in article) return;
        const texts = article.paragraphs.map(({ start, end }) =>
          article.body.slice(start, end),
        );
        expect(texts.join("\n\n")).toBe(article.body);
        for (const paragraph of texts) expect(paragraph).not.toMatch(/^$|[\r\n]/);
      }),
      { numRuns: 150 },
    );
  });
});

describe("passages", () => {
  it("are the paragraphs", () => {
    const article = articleOf(["The ferry left. It sank.", "Nobody saw it."]);
    expect(segment(article).passages).toEqual([
      {
        id: "sea/ferry#1",
        article: "sea/ferry",
        paragraph: 1,
        start: 0,
        end: 24,
        firstSentence: 0,
        endSentence: 2,
      },
      {
        id: "sea/ferry#2",
        article: "sea/ferry",
        paragraph: 2,
        start: 26,
        end: 40,
        firstSentence: 2,
        endSentence: 3,
      },
    ]);
  });

  it("are none for a paragraph without a word", () => {
    const article = articleOf(["The ferry left.", "—", "It sank."]);
    expect(segment(article).passages.map(({ id }) => id)).toEqual([
      "sea/ferry#1",
      "sea/ferry#3",
    ]);
  });

  it("part a long paragraph into balanced runs of its sentences", () => {
    const sentence = "The ferry left the harbour at noon and the wind turned at once.";
    const article = articleOf([Array(60).fill(sentence).join(" ")]);
    const { passages } = segment(article);
    expect(passages.map(({ id }) => id)).toEqual([
      "sea/ferry#1.1",
      "sea/ferry#1.2",
      "sea/ferry#1.3",
    ]);
    expect(passages.map((one) => one.endSentence - one.firstSentence)).toEqual([
      20, 20, 20,
    ]);
    for (const { start, end } of passages) {
      expect(article.body.slice(start, end)).toMatch(/^The ferry.* at once\.$/);
    }
  });

  it("never part a sentence, however long", () => {
    const long = `The ferry ${"and the wind ".repeat(300)}left.`;
    expect(segment(articleOf([`${long} ${long}`])).passages).toHaveLength(2);
    expect(segment(articleOf([`It left. ${long} It sank.`])).sentences).toHaveLength(3);
  });

  it("have no space at their ends", () => {
    const article = articleFrom("a.txt", "  Indented words.  \n");
    expect(segment(article).passages).toEqual([
      expect.objectContaining({ start: 2, end: 17 }),
    ]);
  });
});
