import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBoilerplate } from "../../src/knowledge/boilerplate.ts";
import { writeMarkdown, writtenOf } from "../../src/knowledge/write-markdown.ts";
import { articleFrom, paragraphsOf } from "./source.ts";

const FERRY = "The ferry left at noon.";
const STATED = {
  title: 'The "Gull": a ferry’s \\ story',
  publication: "The Quay: Gazette",
  author: "Mara Lindqvist",
  published: "2021-05-04",
  url: "https://gazette.example/gull?a=1&b=2",
  standfirst: "Why she was sold.",
  language: "en",
};

const read = (texts: readonly string[]) => {
  const paragraphs = [...texts, FERRY].map((text) => ({ text, heading: null }));
  return articleFrom("a.md", writeMarkdown({ ...STATED, paragraphs }));
};

describe("an article written as Markdown", () => {
  it("is read with what it states", () => {
    expect(read([])).toMatchObject({ ...STATED, body: FERRY, warnings: [] });
  });

  it.each([
    "# Not a heading",
    "- not an item",
    "+ not an item either",
    "* nor this",
    "1. not the first",
    "12) not the twelfth",
    "> not a quotation",
    "---",
    "===",
    "```js",
    "~~~",
    "| a | b |",
    "<b>not bold</b> <!-- not a comment -->",
    "a *star*, a _line_, a `tick`, ~~gone~~ and a [link](http://a.example/b_c_d)",
    "[label]: http://a.example",
    "[^1]: not a footnote, and [^1] neither",
    "![not](a-picture.png)",
    "&amp; &lt; &#65; AT&T R&D",
    "see http://a.example/a_b_c*d, www.a_b.example/x_y and some_one@a.example",
    "C:\\path\\to\\_file_",
    "the end is a backslash\\",
    "    four spaces before",
    "#hash and ## two",
    "a heading closed ##",
    "$5 {a} (b) !c ^d =e +f",
  ])("keeps a paragraph as it is: %s", (text) => {
    expect(paragraphsOf(read([text]))).toEqual([text.trim(), FERRY]);
  });

  it("keeps every paragraph as it is", () => {
    const sign = fc.constantFrom(...`\\\`*_{}[]()<>#+-.!|~&:;=@^"'/?,$% aA1\t`);
    const piece = fc.oneof(
      sign,
      fc.constantFrom("http://", "https://", "www.", "&amp;", "a@b.cd", "1.", "![", "]("),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 30 })
      .map((pieces) => `x${pieces.join("")}`.replace(/[\r\n]/g, " ").trimEnd())
      .filter((one) => !one.includes("\0"));
    const anyStart = text.map((one) => one.slice(1).trim());
    fc.assert(
      fc.property(fc.array(fc.oneof(text, anyStart), { maxLength: 4 }), (texts) => {
        const shown = texts.filter(
          (one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one) && !isBoilerplate(one),
        );
        expect(paragraphsOf(read(shown))).toEqual([...shown, FERRY]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("has no notices of copyright among its paragraphs when it is read, as no Markdown has", () => {
    expect(paragraphsOf(read(["©", "© Gazette 2021"]))).toEqual([FERRY]);
  });

  it("keeps its headings, and the paragraphs that a standfirst would take", () => {
    const paragraphs = [
      { text: "Why she was sold.", heading: null },
      { text: "She was old.", heading: "Her end #1" },
      { text: "And slow.", heading: "Her end #1" },
    ];
    const article = articleFrom("a.md", writeMarkdown({ title: "Gull", paragraphs }));
    const again = articleFrom("b.md", writeMarkdown(writtenOf(article)));
    expect(paragraphsOf(again)).toEqual(paragraphs.map(({ text }) => text));
    expect(again.paragraphs.map(({ heading }) => heading)).toEqual(
      paragraphs.map(({ heading }) => heading),
    );
    const opening = { ...article, standfirst: "Why  she was SOLD." };
    const third = articleFrom("c.md", writeMarkdown(writtenOf(opening)));
    expect(third.body).toBe(article.body);
  });

  it("is what a page or a plain text was", () => {
    const page = articleFrom(
      "page.html",
      `<!doctype html><html lang="en"><head><title>A Good Harvest</title>
      <meta property="article:published_time" content="2020-10-01">
      <meta name="description" content="Nine hundred tons."></head>
      <body><nav>Home</nav><article><h1>A Good Harvest</h1>
      <p>The growers of <b>Eskholt</b> picked 900 tons * of pears.</p>
      <h2>Prices</h2><p>They fell by 3 < 4 percent in the autumn.</p>
      </article></body></html>`,
    );
    const again = articleFrom("page.md", writeMarkdown(writtenOf(page)));
    const { title, published, standfirst, body, language } = page;
    expect(again).toMatchObject({ title, published, standfirst, body, language });
    expect(again.paragraphs).toEqual(page.paragraphs);
  });
});
