import { describe, expect, it } from "vitest";
import { figuresOf, followDialogue } from "../../bench/quality/canard.ts";

const followed = followDialogue({
  title: "Greta Holm",
  turns: [
    { question: "Did she build bridges?", rewrite: "Did Greta Holm build bridges?" },
    {
      question: "What did the mayor say?",
      rewrite: "What did the mayor say about Greta Holm?",
    },
    { question: "When did Skarn open?", rewrite: "When did Skarn open?" },
    { question: "Who opened it?", rewrite: "Who opened Skarn?" },
  ],
});

describe("a dialogue that is followed", () => {
  it("tells what each question leans on from what its rewrite adds", () => {
    expect(
      followed.map(({ leans, wanted, carried }) => [leans, wanted, carried]),
    ).toEqual([
      [true, ["greta", "holm"], ["greta", "holm"]],
      [false, ["greta", "holm"], []],
      [false, [], []],
      [true, ["skarn"], ["skarn"]],
    ]);
    expect(followed.every(({ rewriteStands }) => rewriteStands)).toBe(true);
  });

  it("is summed up in shares", () => {
    const { questions, noticed, rightly, alone, recall, precision } = figuresOf(followed);
    expect([questions, rightly, alone, precision]).toEqual([4, 100, 100, 100]);
    expect(noticed).toBeCloseTo(200 / 3);
    expect(recall).toBeCloseTo(60);
  });
});
