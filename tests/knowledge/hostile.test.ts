import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/knowledge/parse.ts";

const SENTENCE = "\n\nThe ferry left at noon.\n";
const settle = (file: string, source: string) =>
  parseArticle(file, new TextEncoder().encode(source + SENTENCE));

// Unguarded, most of these take minutes or end the stack.
describe("Markdown made to hang or crash the parser", () => {
  it.each([
    ["*_", 50_000],
    ["a*", 50_000],
    ["**a", 50_000],
    ["~~a", 50_000],
    ["a](", 50_000],
    ["![", 50_000],
    ["[a](", 50_000],
    ["> ", 50_000],
    ["- ", 50_000],
    ["1. ", 50_000],
    [" - a\n", 50_000],
    ["---\na: b\n", 30_000],
    ["<div>", 20_000],
  ])("%j × %i is settled", (unit, times) => {
    const article = settle("a.md", unit.repeat(times));
    if ("reason" in article) expect(article.reason.code).toMatch(/tangled|nested/);
    else expect(article.body).toContain("The ferry left at noon.");
  });

  it("a staircase of lists is settled", () => {
    const stairs = Array.from({ length: 600 }, (_, i) => `${" ".repeat(2 * i)}- a`);
    expect(settle("a.md", stairs.join("\n"))).toMatchObject({
      reason: { code: "lists_nested" },
    });
  });

  it("what real articles have of it is read", () => {
    const links = "- [One](https://a.example/b_c) and **two** of *three*.\n".repeat(500);
    const headings = "Heading\n---\n\nA line of *text*.\n\n".repeat(200);
    const nested = `${"> ".repeat(10)}quoted\n\n`;
    expect(settle("a.md", links + headings + nested)).toHaveProperty("body");
  });
});

describe("HTML made to hang or crash the parser", () => {
  it.each([
    ["<div>", 20_000],
    ["<b>a", 20_000],
    ["<ul><li>", 5_000],
    ["<table><tr><td>", 5_000],
    ["<", 500_000],
    ["&amp;", 500_000],
    ["</p>", 500_000],
    ["<!--", 100_000],
    ["<a b='", 100_000],
    ["<script>", 100_000],
    ["<svg>", 10_000],
  ])("%j × %i is settled", (unit, times) => {
    const article = settle("a.html", unit.repeat(times));
    if ("reason" in article)
      expect(article.reason.code).toMatch(/nested|complex|no_sentence/);
    else expect(article.body).toContain("The ferry left at noon.");
  });
});

describe("plain text of any kind", () => {
  it.each([
    ["http://", 3000],
    ["a'", 10_000],
    ["_", 20_000],
    ["\u0301", 20_000],
    ["\u202e", 5000],
  ])("%j × %i is read", (unit, times) => {
    expect(settle("a.txt", unit.repeat(times))).toHaveProperty("body");
  });
});
