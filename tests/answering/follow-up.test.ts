import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/answering/answer.ts";
import { leaningOf, spokenIn } from "../../src/answering/follow-up.ts";
import { respond } from "../../src/answering/respond.ts";
import { tokensOf } from "../../src/language/analyse.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const LAST: Turn = {
  question: "Did Greta Holm draw the bridge?",
  names: ["Greta Holm"],
  topics: ["bridge"],
  actions: ["draw"],
  answered: ["Port Vale"],
  told: ["pillars"],
  passage: "bridge#2",
  sentence: 0,
  article: "bridge",
};

const carriedBy = (question: string): readonly string[] | null => {
  const tokens = tokensOf(question);
  return leaningOf(tokens, spokenIn(tokens), LAST)?.carried ?? null;
};

describe("a question leans on the one before", () => {
  it.each([
    ["When was she born?", ["Greta Holm"]],
    ["Did she meet Tomas Ekdahl?", ["Greta Holm"]],
    ["What games did she win?", ["Greta Holm"]],
    ["And her first?", ["Greta Holm", "bridge"]],
    ["And when was it closed?", ["Greta Holm", "bridge"]],
    ["Why did Tomas Ekdahl close it?", ["Greta Holm", "bridge"]],
    ["What was the first toll they paid?", ["Greta Holm", "bridge"]],
    ["Who paid for this repair?", ["Greta Holm", "bridge"]],
    ["Why?", ["Greta Holm", "Port Vale", "bridge", "draw"]],
    ["What year was that?", ["Greta Holm", "Port Vale", "pillars", "bridge", "draw"]],
    ["How long did that last?", ["Greta Holm", "Port Vale", "pillars", "bridge", "draw"]],
    ["How long?", ["Greta Holm", "Port Vale", "bridge", "draw"]],
    ["Since when?", ["Greta Holm", "Port Vale", "bridge", "draw"]],
    ["What happened next?", ["Greta Holm", "pillars", "bridge"]],
    ["How did that end?", ["Greta Holm", "pillars", "bridge"]],
    ["Who resigned?", ["Greta Holm", "bridge"]],
    ["Was that the last bridge?", ["Greta Holm", "bridge"]],
  ])("and takes its words along: %s", (question, expected) => {
    expect(carriedBy(question)).toEqual(expected);
  });

  it.each(["And Tomas Ekdahl?", "What about Tomas Ekdahl?", "And with Ines Falk?"])(
    "but a new name takes the place of the old ones: %s",
    (question) => {
      expect(carriedBy(question)).toEqual(["bridge", "draw"]);
    },
  );

  it.each([
    "Who cut the ribbon in Port Vale?",
    "Why was the theatre turned into a library?",
    "What did Tomas Ekdahl say about his plan?",
    "When did Olga Brandt leave her island?",
    "Is it true that the theatre burned down?",
    "Did the nurses say that the hospital needs money?",
    "Did the council keep its promise?",
    "And who cut the ribbon?",
    "What is a lighthouse?",
    "Did the mayor open this year's fair?",
    "What are hydrometeors?",
    "Who were otachi?",
    "How many rivers are there?",
    "The museum has its origins in which fair?",
    "What is it called when a player falls?",
    "How did word get out that Apple was ahead?",
  ])("unless it stands alone: %s", (question) => {
    expect(carriedBy(question)).toBeNull();
  });

  it("and means by 'she' the one who was asked for", () => {
    const carried = (question: string) => {
      const turn = { ...LAST, question, answered: ["Ines Falk"] };
      const tokens = tokensOf("When was she born?");
      return leaningOf(tokens, spokenIn(tokens), turn)?.carried;
    };
    expect(carried("Who married Greta Holm?")).toEqual(["Ines Falk", "Greta Holm"]);
    expect(carried("Who did Greta Holm marry?")).toEqual(["Greta Holm"]);
    expect(carried("Where did Greta Holm live?")).toEqual(["Greta Holm"]);
  });

  it.each([
    ["Three years later?", { relation: "after", count: 3, unit: "Y" }],
    ["What happened two weeks before that?", { relation: "before", count: 2, unit: "W" }],
    ["And a decade earlier?", { relation: "before", count: 10, unit: "Y" }],
  ])("and may reckon from its date: %s", (question, { relation, count, unit }) => {
    const tokens = tokensOf(question);
    const leaning = leaningOf(tokens, spokenIn(tokens), LAST);
    expect(leaning?.fromLast).toMatchObject({ relation, distance: { count, unit } });
  });

  it("and on nothing where there is none", () => {
    const tokens = tokensOf("Why?");
    expect(leaningOf(tokens, [], null)).toBeNull();
  });
});

describe("a conversation", () => {
  const town = editionOf({
    "bridge.md": BRIDGE,
    "lighthouse.md": LIGHTHOUSE,
    "theatre.md": THEATRE,
  });

  function converse(...questions: readonly string[]) {
    let turn: Turn | null = null;
    return questions.map((question) => {
      const outcome = respond(town, question, turn);
      turn = outcome.turn;
      return outcome.answer;
    });
  }

  it.each([
    [["Tell me about Greta Holm", "What year was that?"], "Greta Holm in 1931"],
    [["When was the bridge closed in 2015?", "Why?"], "because divers"],
    [["When did the theatre open?", "And when did it burn down?"], "in 1964"],
    [["When did the theatre burn down?", "What happened next?"], /fire|1967/],
    [["Who is Ines Falk?", "What about Olga Brandt?"], "Olga Brandt"],
    [["What happened in 1964?", "And in 1994?"], "July 1994"],
    [["When did the theatre burn down?", "And three years later?"], "In 1967"],
    [["When was the theatre rebuilt?", "What happened before that?"], "in 1964"],
    [["Who built the bridge?", "When did she build it?", "And the theatre?"], "theatre"],
    [["Who lived in the lighthouse?", "Since when?"], "since 1988"],
    [["Why should the money go to the hospital?", "Who said that?"], /Critics|Falk/],
    [["How many people saw the ribbon cut?", "What about the ferries?"], "ferries"],
    [["Who built the bridge?", "When did the theatre burn down?", "Why?"], "a lamp fell"],
    [["Who is Olga Brandt?", "What did she do before?"], /keeper|lived/],
  ] as const)("%j ends well", (questions, expected) => {
    const last = converse(...questions).at(-1);
    expect(last?.status).toBe("answered");
    expect(last?.answer?.sentence).toMatch(expected);
  });

  it("is silent where nothing near has what a bare question asks for", () => {
    const [, from] = converse("Who is Ines Falk?", "Where is she from?");
    expect(from?.answer?.sentence ?? "").not.toContain("Falk");
  });

  it("does not give what it just said as the reason for it", () => {
    const [when, why] = converse("When was the theatre rebuilt?", "Why?");
    expect(why?.answer?.sentence).not.toBe(when?.answer?.sentence);
  });

  it("takes 'Who wrote that?' for the article unless something written is spoken of", () => {
    expect(
      converse("When did the theatre burn down?", "Who wrote that?")[1],
    ).toMatchObject({
      status: "about_article",
      answer: { text: "Ada Lindqvist" },
    });
    const [, play] = converse("When was the last play given?", "Who wrote that?");
    expect(play?.status).not.toBe("about_article");
  });

  it.each([
    ["Who built the bridge?", "Where will Olga Brandt move?"],
    ["Who wrote the article about the theatre?", "How much did the repair cost?"],
    ["hello", "Who cut the ribbon?"],
  ])("after %j does not bend %j, which stands alone", (first, second) => {
    const { took_ms: _, ...bent } = converse(first, second)[1] ?? { took_ms: 0 };
    const { took_ms: __, ...alone } = respond(town, second, null).answer;
    expect(bent).toEqual(alone);
  });
});
