import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inert } from "../../src/discord/inert.ts";
import { printable } from "../../src/language/printable.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Texts made of what has a meaning in Discord's Markdown, and of anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\\*_~|`[]()<>@#:-+.1a é中😀",
        "@everyone",
        "@here",
        "<@1>",
        "<@&1>",
        "<#1>",
        "<:a:1>",
        "<t:1:R>",
        "https://evil.example/a_b*c",
        "[x](http://evil.example)",
        "```",
        "||",
        ":smile:",
        "-# ",
        "## ",
        ">>> ",
        "1. ",
        "\n",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("inert text", () => {
  it("reads verbatim and has no effect, whatever it is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = inert(text).split("\n").map(readMarkdown);
        expect(lines.flatMap(({ effects }) => effects)).toEqual([]);
        expect(lines.map(({ seen }) => seen).join("\n")).toBe(printable(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    "**bold**",
    "a_b_c",
    "~~gone~~",
    "||spoiler||",
    "`code`",
    "```js\nx\n```",
    "[x](http://evil.example)",
    "<@1>",
    "<@!1>",
    "<@&1>",
    "<#1>",
    "<t:1700000000:R>",
    "</ask:1>",
    "<:blob:1>",
    "@everyone and @here",
    "# big",
    "-# small",
    "> quoted",
    ">>> quoted",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "\\*already\\*",
    "see https://evil.example",
    ":smile:",
  ])("does nothing with %s", (text) => {
    const lines = inert(text).split("\n").map(readMarkdown);
    expect(lines.flatMap(({ effects }) => effects)).toEqual([]);
    expect(lines.map(({ seen }) => seen).join("\n")).toBe(text);
  });

  it("leaves ordinary prose as it is", () => {
    const prose =
      "At noon, “Smith & Sons” (est. 1997) paid $1,000 - or 5% - for it: why?";
    expect(inert(prose)).toBe(prose);
  });
});

describe("printable text", () => {
  it("has no controls, no direction overrides and no lone surrogates", () => {
    expect(printable("a\0b\u202ec\u2066d\ud800e\r\nf\u2028g\th")).toBe(
      "abcd\ufffde\nf\ng h",
    );
  });

  it("keeps joiners and the marks that scripts need", () => {
    const text = "👩‍👧 tiếng Việt नमस्ते שָׁלוֹם e\u0301";
    expect(printable(text)).toBe(text);
  });

  it("cuts towers of combining marks down", () => {
    expect(printable(`a${"\u0301".repeat(500)}b`).length).toBeLessThan(12);
  });
});
