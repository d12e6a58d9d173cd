import { describe, expect, it } from "vitest";
import type { Gold } from "../../bench/quality/case.ts";
import { readSharedForm } from "../../bench/quality/shared-form.ts";

const HARBOUR =
  "The harbour wall  was begun in 1871.\nIt took nine years, and 40 men worked on it.";
const LIGHT = "The lamp was first lit by Ada Thorne on 3 May 1880.\n";
const BREAD = "Rye bread was sold in the market hall.";

function setOf(
  ...asked: { question: string; passageId: string | null; text?: string }[]
) {
  const passages = [
    { id: "p0", title: "The Skerry light", text: HARBOUR },
    { id: "p1", title: "Market: a history", text: BREAD },
    { id: "p2", title: "The Skerry light", text: LIGHT },
  ];
  const textOf = (id: string | null) =>
    passages.find((passage) => passage.id === id)?.text ?? "";
  return {
    source: "ours",
    licence: "as the project",
    passages,
    questions: asked.map(({ question, passageId, text }, i) => ({
      id: `q${i}`,
      question,
      passageId,
      answers: text ? [{ text, start: textOf(passageId).indexOf(text) }] : [],
    })),
  };
}

const goldOf = (expects: Gold | "about" | "nothing" | undefined): Gold => {
  if (typeof expects !== "object") throw new Error("There is no gold answer");
  return expects;
};

describe("readSharedForm", () => {
  it("makes one article of a title, its passages the paragraphs in order", () => {
    const { articles } = readSharedForm(setOf());
    expect(articles.map(({ title }) => title)).toEqual([
      "The Skerry light",
      "Market: a history",
    ]);
    expect(articles[0]?.paragraphs).toHaveLength(2);
    expect(articles[0]?.body).toContain("The harbour wall");
    expect(articles[0]?.body).toContain("Ada Thorne");
  });

  it("finds a gold answer in the body past line breaks and double spaces", () => {
    const set = setOf({ question: "How many?", passageId: "p0", text: "40 men" });
    const { articles, cases, unmapped } = readSharedForm(set);
    expect(unmapped).toBe(0);
    const [article] = articles;
    const body = article?.body ?? "";
    const gold = goldOf(cases[0]?.expects);
    const span = (text: string) => {
      const start = body.indexOf(text);
      return { article: article?.slug ?? "", start, end: start + text.length, text };
    };
    expect(gold.sentence(span("40 men worked on it."))).toBe(true);
    expect(gold.sentence(span("It took nine years"))).toBe(false);
    expect(gold.passage(span("It took nine years"))).toBe(true);
    expect(gold.passage(span("The lamp was first lit"))).toBe(false);
    expect(gold.passage({ ...span("It took nine years"), article: "another" })).toBe(
      false,
    );
  });

  it("takes a question without a passage for one that nothing answers", () => {
    const { cases } = readSharedForm(setOf({ question: "Who swam?", passageId: null }));
    expect(cases[0]?.expects).toBe("nothing");
  });

  it("counts a gold answer that does not stand where it says", () => {
    const set = setOf({ question: "Who?", passageId: "p2", text: "Ada Thorne" });
    const moved = set.questions.map((asked) => ({
      ...asked,
      answers: asked.answers.map((gold) => ({ ...gold, start: gold.start + 5 })),
    }));
    const { cases, unmapped } = readSharedForm({ ...set, questions: moved });
    expect(unmapped).toBe(1);
    expect(cases).toEqual([]);
  });
});
