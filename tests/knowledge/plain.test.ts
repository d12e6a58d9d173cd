import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFrom, paragraphsOf } from "./source.ts";

describe("plain text", () => {
  it("is verbatim but for its line breaks", () => {
    const text =
      "Headline of the day\r\n\r\n" +
      "One line,\r\nand  another\twith *stars* & <b>tags</b>.\n" +
      " \u00a0 \n" +
      "  # Indented — “quoted” 😀\rand on";
    expect(paragraphsOf(articleFrom("a.txt", text))).toEqual([
      "Headline of the day",
      "One line, and  another\twith *stars* & <b>tags</b>.",
      "  # Indented — “quoted” 😀 and on",
    ]);
  });

  it("has nothing that is not body", () => {
    const text = [
      "By Jane Doe",
      "January 19, 2017",
      "# Title",
      "Related article: [x](y)",
      "Subscribe to our newsletter",
    ];
    const article = articleFrom("a.txt", text.join("\n\n"));
    expect(paragraphsOf(article)).toEqual(text);
    expect(article.asides).toEqual([]);
  });

  it("states nothing: its title comes from its file's name", () => {
    const article = articleFrom(
      "sea/2017-01-19_the-lost-ferry.txt",
      "By Jane Doe\n\nIt sank.",
    );
    expect(article).toMatchObject({
      slug: "sea/2017-01-19_the-lost-ferry",
      title: "The lost ferry",
      untitled: true,
      publication: null,
      author: null,
      published: null,
      url: null,
      standfirst: null,
      language: null,
    });
  });

  it("loses no character and wins none but the spaces for its line breaks", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "",
        " ",
        "\t",
        "word",
        "It sank.",
        "e\u0301\u0301",
        "שלום",
        "👩‍👩‍👧",
        "\u00a0",
        "\u202e",
      ),
      fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n\0]/g, "")),
    );
    const lines = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")));
    fc.assert(
      fc.property(lines, (parts) => {
        const source = `A first line.\n${parts.map(([text, end]) => text + end).join("")}`;
        const { body } = articleFrom("a.txt", source);
        let at = 0;
        for (const line of source.split(/\r\n|\r|\n/)) {
          if (line.trim() === "") continue;
          if (at > 0) at += body.startsWith("\n\n", at) ? 2 : 1;
          expect(body.slice(at, at + line.length)).toBe(line);
          at += line.length;
        }
        expect(at).toBe(body.length);
      }),
      { numRuns: 100 },
    );
  });
});
