import { describe, expect, it } from "vitest";
import { articleFrom, paragraphsOf } from "./source.ts";

const bodyOf = (markdown: string) => paragraphsOf(articleFrom("note.md", markdown));

describe("the body of a Markdown article", () => {
  it.each([
    [
      "links are their text",
      "See [the *old* map](x.html) and <https://a.example>.",
      ["See the old map and https://a.example."],
    ],
    ["references too", "See [the map][1].\n\n[1]: x.html", ["See the map."]],
    [
      "emphasis is its text",
      "It was **very** _cold_ and ~~not~~ `odd`.",
      ["It was very cold and not odd."],
    ],
    [
      "a line break is a space",
      "One line\nand another\\\nand   a third  \nand<br>a fourth.",
      ["One line and another and   a third and a fourth."],
    ],
    [
      "Windows line breaks too",
      "One line\r\nand another.\r\n\r\nNew.",
      ["One line and another.", "New."],
    ],
    [
      "typography is the author's",
      '“Yes” – she said… it’s 5 o\'clock -- "now" (c) ~5 to ~6.',
      ['“Yes” – she said… it’s 5 o\'clock -- "now" (c) ~5 to ~6.'],
    ],
    [
      "escapes and entities are the characters",
      "5 \\* 3 &amp; more&nbsp;so.",
      ["5 * 3 & more\u00a0so."],
    ],
    [
      "list items are paragraphs",
      "Before.\n\n- One.\n- Two.\n  1. Three.\n\n  Four.\n- [x] Five.",
      ["Before.", "One.", "Two.", "Three.", "Four.", "Five."],
    ],
    [
      "quotations are paragraphs",
      "> First.\n>\n> Second.\n\nThird.",
      ["First.", "Second.", "Third."],
    ],
    [
      "code, tables, rules, pictures and comments are gone",
      "One.\n\n```js\nlet x;\n```\n\n    indented\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n\n![alt words](x.png)\n\n<!-- two -->\n\nThree <!-- x -->four.",
      ["One.", "Three four."],
    ],
    [
      "footnotes and their marks are gone",
      "One.[^1] Two.\n\n[^1]: A note.",
      ["One. Two."],
    ],
    [
      "raw HTML is read as HTML",
      "<p>One <b>two</b>.</p>\n\n<script>evil()</script>\n\n<div>\n\nThree <span>four</span>.\n\n</div>",
      ["One two.", "Three four."],
    ],
  ])("%s", (_, markdown, body) => {
    expect(bodyOf(markdown)).toEqual(body);
  });

  it("knows the heading above each paragraph, the title apart", () => {
    const article = articleFrom(
      "note.md",
      "# Top\n\nA.\n\n## Under *it*\n\nB.\n\nC.\n\nLast\n---\n\nD.",
    );
    expect(article.title).toBe("Top");
    expect(article.paragraphs.map(({ heading }) => heading)).toEqual([
      null,
      "Under it",
      "Under it",
      "Last",
    ]);
    expect(article.asides).toEqual([
      { kind: "heading", text: "Top", before: 1 },
      { kind: "heading", text: "Under it", before: 2 },
      { kind: "heading", text: "Last", before: 4 },
    ]);
  });

  it("counts its paragraphs from 1, a blank line between them", () => {
    const article = articleFrom("note.md", "One.\n\n\n\nTwo.");
    expect(article.body).toBe("One.\n\nTwo.");
    expect(article.paragraphs).toEqual([
      { number: 1, start: 0, end: 4, heading: null },
      { number: 2, start: 6, end: 10, heading: null },
    ]);
  });
});

describe("what a Markdown article states itself", () => {
  const header = [
    "# The ferry that left",
    "A short word on why it matters.",
    "By Jane Doe and [John van Roe](x), Harbour Post",
    "Thursday, January 19, 2017",
    "The ferry left at noon.",
    "Original url: <https://post.example/ferry>",
  ].join("\n\n");

  it("is its first heading, standfirst, byline, dateline and address", () => {
    const article = articleFrom("note.md", header);
    expect(article).toMatchObject({
      title: "The ferry that left",
      standfirst: "A short word on why it matters.",
      author: "Jane Doe and John van Roe, Harbour Post",
      published: "2017-01-19",
      url: "https://post.example/ferry",
      publication: null,
      language: null,
    });
    expect(article.untitled).toBeUndefined();
    expect(paragraphsOf(article)).toEqual(["The ferry left at noon."]);
    expect(article.asides.map(({ kind }) => kind)).toEqual([
      "heading",
      "standfirst",
      "byline",
      "dateline",
      "boilerplate",
    ]);
  });

  it("gives way to front matter, and is still not body", () => {
    const front =
      "---\ntitle: Another\nauthor: Nobody\npublished: 2001-01-01\nurl: https://b.example\n---\n";
    const article = articleFrom("note.md", front + header);
    expect(article).toMatchObject({
      title: "Another",
      author: "Nobody",
      published: "2001-01-01",
      url: "https://b.example",
      standfirst: "A short word on why it matters.",
    });
    expect(paragraphsOf(article)).toEqual(["The ferry left at noon."]);
  });

  it.each([
    ["a byline with its date", "By Jane Doe, January 19, 2017", "Jane Doe", "2017-01-19"],
    [
      "several things on a line",
      "By Jane Doe | 19 Jan 2017 | 5 min read",
      "Jane Doe",
      "2017-01-19",
    ],
    [
      "two lines of one paragraph",
      "**By Jane Doe**\n2017-01-19 10:00",
      "Jane Doe",
      "2017-01-19",
    ],
    [
      "a labelled date before a change",
      "Published: January 19, 2017\n\nUpdated: January 21, 2017",
      null,
      "2017-01-19",
    ],
    [
      "a change before the labelled date",
      "Updated January 21, 2017\n\nPublished January 19, 2017",
      null,
      "2017-01-19",
    ],
    ["a place with its date", "Oslo, 19 January 2017", null, "2017-01-19"],
    [
      "initials and particles",
      "By J. K. de la O'Neil-Smith Jr.",
      "J. K. de la O'Neil-Smith Jr.",
      null,
    ],
    ["an agency", "By the Associated Press", "the Associated Press", null],
    ["a date that countries read differently", "03/04/2017", null, null],
  ])("%s", (_, lines, author, published) => {
    const article = articleFrom("note.md", `# Title\n\n${lines}\n\nThe ferry left.`);
    expect(article).toMatchObject({ author, published });
    expect(paragraphsOf(article)).toEqual(["The ferry left."]);
  });

  it("is nothing where the text only begins", () => {
    const article = articleFrom(
      "the-old_ferry.md",
      "The ferry left.\n\n## Later\n\nIt sank.",
    );
    expect(article).toMatchObject({
      title: "The old ferry",
      untitled: true,
      standfirst: null,
    });
  });

  it("is no opening paragraph: without byline or italics it is body", () => {
    const article = articleFrom("note.md", "# Title\n\nThe ferry left.\n\nIt sank.");
    expect(article.standfirst).toBeNull();
    expect(article.paragraphs).toHaveLength(2);
  });

  it("may be a standfirst in italics, or below the title's heading", () => {
    expect(
      articleFrom("a.md", "# Title\n\n*Why it matters.*\n\nIt left.").standfirst,
    ).toBe("Why it matters.");
    expect(
      articleFrom("a.md", "# Title\n\n### Why it matters\n\nBy Jane Doe\n\nIt left.")
        .standfirst,
    ).toBe("Why it matters");
  });
});
