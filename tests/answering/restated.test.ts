import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/answering/answer.ts";
import { respond } from "../../src/answering/respond.ts";
import { restated } from "../../src/answering/restated.ts";
import { editionOf } from "./fixtures.ts";

const after = (question: string): Turn => ({
  ...{ question, names: [], topics: [], actions: [], answered: [], told: [] },
  ...{ passage: null, sentence: null, article: null },
});

describe("what is asked in part is the whole question again", () => {
  it.each([
    ["When did Bush visit Moscow?", "And Obama?", null],
    [
      "When did George Bush resign?",
      "And Barack Obama?",
      "When did Barack Obama resign?",
    ],
    ["When did Bush resign?", "What about Obama?", "When did Obama resign?"],
    [
      "What happened to Arden's shares?",
      "And Pell's?",
      "What happened to Pell's shares?",
    ],
    ["What did she say?", "And Holm?", "What did Holm say?"],
    ["How many people live in Skarn?", "And in Marl?", "How many people live in Marl?"],
    ["What does the chairman want?", "And the manager?", "What does the manager want?"],
    ["What does the chairman want?", "And the bridge?", null],
    ["When did it open?", "And Obama?", null],
    ["When did Bush resign?", "And when did Obama resign?", null],
    ["When did Bush resign?", "Why?", null],
  ])("%s %s", (last, question, whole) => {
    expect(restated(question, after(last))?.question ?? null).toBe(whole);
  });

  it("and nothing where nothing was asked before", () => {
    expect(restated("And Obama?", null)).toBeNull();
  });
});

it("a conversation goes from one to the next", () => {
  const edition = editionOf({
    "yard.md": `---
title: "Boatyard at Skarn burns down"
published: 2020-05-04
---
Nils Aune, 61, lost his workshop in the fire. He joined the yard in 1987 as a carpenter.

Emil Tarp, 34, was on holiday in Spain. Tarp joined the yard in 2009 and wants to rebuild it. Lotte Brink was not
hurt.
`,
  });
  const ask = (...questions: readonly string[]) =>
    questions.reduce<ReturnType<typeof respond> | null>(
      (last, question) => respond(edition, question, last?.turn ?? null),
      null,
    );
  expect(
    ask("How old is Nils Aune?", "And Emil Tarp?")?.answer.answer?.sentence,
  ).toContain("34");
  const again = ask(
    "When did Emil Tarp join the yard?",
    "And Nils Aune?",
    "How old is he?",
  );
  expect(again?.answer.answer?.sentence).toContain("61");
  expect(ask("How old is Nils Aune?", "And Emil Tarp?")?.turn.question).toBe(
    "How old is Emil Tarp?",
  );
});
