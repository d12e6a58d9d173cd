import { describe, expect, it } from "vitest";
import { readEntry } from "../../src/edition/build.ts";
import { doubtsOf } from "../../src/edition/doubts.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

function doubts(text: string, file = "a.txt") {
  const article = parseArticle(file, new TextEncoder().encode(text));
  if ("reason" in article) throw new Error(article.reason.code);
  return doubtsOf(readEntry(article));
}

describe("what could not be split into sentences", () => {
  it("is nothing in plain prose, with abbreviations, numbers and quotations", () => {
    const prose = [
      "The keeper, Dr. A. B. Renn of the U.S.A., paid $3.50 at 10.30 p.m. on Jan. 3.",
      "“It is done.” So she said. The site is example.org, by Ph.D. students.",
      "She asked: “Why?” He left (so they say.) The door stayed open.He came back.",
    ];
    expect(doubts(prose.join("\n\n"))).toEqual([]);
  });

  it("is a paragraph without a sentence, which is never found", () => {
    expect(doubts("The keeper sang.\n\n* * *\n\nHe slept.")).toEqual([
      { kind: "no_sentence", paragraph: 2, text: "* * *" },
    ]);
  });

  it("is a list that is written with signs, whose points count as one sentence", () => {
    const text = "He came.\n\nThe cargo: • salt from the pans • rope from Norvik";
    expect(doubts(text)).toMatchObject([{ kind: "list", paragraph: 2 }]);
  });

  it("is a sentence of very many words, such as a list without full stops", () => {
    const text = `The cargo was ${"salt and rope and ".repeat(30)}timber.`;
    expect(doubts(text)).toMatchObject([{ kind: "long", paragraph: 1, text }]);
  });
});
