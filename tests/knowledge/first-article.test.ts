import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/knowledge/article.ts";
import { readKnowledge } from "../../src/knowledge/read.ts";
import { paragraphsOf } from "./source.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../knowledge/", import.meta.url));
const FILE = "2017-01-19-more-than-a-reset.md";

let article: Article;
beforeAll(async () => {
  const { articles } = await readKnowledge(KNOWLEDGE);
  const found = articles.find(({ file }) => file === FILE);
  if (found === undefined) throw new Error("the first article is gone");
  article = found;
});

describe("the first article", () => {
  it("has its metadata in front matter", () => {
    expect(article).toMatchObject({
      slug: "2017-01-19-more-than-a-reset",
      title: "Trump and Putin: More Than a 'Reset'",
      publication: "The Moscow Times",
      author: "The Moscow Times",
      published: "2017-01-19",
      url: "https://www.themoscowtimes.com/2017/01/19/more-than-a-reset-a56858",
      standfirst:
        "For the first time in history the Russian and American presidents are truly on the same page.",
      language: "en",
      warnings: [],
    });
  });

  it("has its words untouched below it", async () => {
    const source = await readFile(`${KNOWLEDGE}${FILE}`, "utf8");
    const below = source.slice(source.indexOf("\n---\n") + "\n---\n".length);
    // Of the text as it was handed over, less the space around it.
    expect(createHash("sha256").update(below.trim()).digest("hex")).toBe(
      "d5aa930909ff03aeae0a1791d939bcbe7545999577bd7851707f8eb7ed1b1958",
    );
  });

  it("has thirteen paragraphs of body", () => {
    const paragraphs = paragraphsOf(article);
    expect(paragraphs.map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
      "Russian officialdom is",
      "These emotions are",
      "Russia seemed to",
      "Then the “reset”",
      "But once Vladimir",
      "Now, it is",
      "Since the end",
      "Now, with the",
      "In Trump, a",
      "The extent to",
      "Vladimir Putin has",
      "They both seem",
      "It is difficult,",
    ]);
    expect(paragraphs[0]).toMatch(/ two terms "a disgrace" at best\.$/);
    expect(paragraphs[7]).toContain("values – and interests – to start");
    expect(paragraphs[12]).toMatch(/the start of a beautiful friendship\.$/);
  });

  it("keeps what is not body beside it", () => {
    expect(article.asides.map(({ kind, before }) => [kind, before])).toEqual([
      ["heading", 1],
      ["standfirst", 1],
      ["byline", 1],
      ["dateline", 1],
      ["caption", 1],
      ["related", 6],
      ["related", 9],
      ["boilerplate", 14],
    ]);
    expect(article.body).not.toMatch(/Gage Skidmore|Related article|Original url|By The/);
  });
});
