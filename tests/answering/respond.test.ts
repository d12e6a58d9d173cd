import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/answering/answer.ts";
import { respond } from "../../src/answering/respond.ts";
import { BRIDGE, editionOf, LIGHTHOUSE } from "./fixtures.ts";

const bridge = editionOf({ "bridge.md": BRIDGE });
const both = editionOf({ "bridge.md": BRIDGE, "lighthouse.md": LIGHTHOUSE });

const ask = (question: string, edition = bridge) =>
  respond(edition, question, null).answer;

describe("an answer", () => {
  it.each([
    ["Who built the bridge?", "The bridge was built by the engineer Greta Holm in 1931."],
    [
      "When was the bridge built?",
      "The bridge was built by the engineer Greta Holm in 1931.",
    ],
    ["Why was the bridge closed in 2015?", "It was closed in March 2015 because divers"],
    ["How much did the repair cost?", "The repair cost 84 million crowns"],
    ["what carried comuters across the bay", "ferries carried commuters across the bay"],
    ["who bulit the brigde", "built by the engineer Greta Holm"],
    ["wen was the brige built", "built by the engineer Greta Holm"],
    ["what did ines fallk say", "said the nurses' spokeswoman Ines Falk"],
    ["whos the nurses spokeswoman", "said the nurses' spokeswoman Ines Falk"],
    ["mayor ekdhal's ribon", "cut the ribbon"],
    ["was the harbourchoir on board", "harbour choir on board"],
    ["What happened in March 2015?", "It was closed in March 2015"],
    ["What happened between 1930 and 1935?", "Greta Holm in 1931"],
  ])("to %j is the sentence that says it", (question, expected) => {
    const { status, answer } = ask(question);
    expect(status).toBe("answered");
    expect(answer?.sentence).toContain(expected);
  });

  it("quotes the article to the letter and says where", () => {
    const { answer, passage, citation } = ask("Why was the bridge closed in 2015?");
    const body = bridge.entries[0]?.article.body ?? "";
    expect(body.slice(answer?.start, answer?.end)).toBe(answer?.sentence);
    expect(body.slice(passage?.start, passage?.end)).toBe(passage?.text);
    expect(passage?.text).toContain(answer?.sentence);
    expect(citation).toMatchObject({
      title: "Harbour bridge reopens after long repair",
      publication: "The Fictional Courier",
      published: "2021-06-15",
      paragraph: 2,
    });
    expect(citation?.link).toMatch(
      /^https:\/\/courier\.example\/2021\/06\/15\/harbour-bridge#:~:text=It%20was%20closed/,
    );
  });

  it("brings the dated facts of its passage, in order of time", () => {
    const { timeline } = ask("Why was the bridge closed in 2015?");
    expect(timeline.map(({ date, how }) => [date, how])).toEqual([
      ["1931", "stated"],
      ["2015-03", "stated"],
    ]);
  });

  it("tells articles apart", () => {
    expect(ask("Who left the island on Sunday?", both).passage?.article).toBe(
      "lighthouse",
    );
    expect(ask("Who cut the ribbon?", both).passage?.article).toBe("bridge");
  });

  it("is the same whenever it is asked", () => {
    const { took_ms: _, ...first } = ask("Who built the bridge?");
    const { took_ms: __, ...second } = ask("Who built the bridge?");
    expect(second).toEqual(first);
  });
});

describe("silence", () => {
  it("names the reason when a name occurs nowhere", () => {
    const { status, reason, answer, alternatives } = ask(
      "When did Napoleon cross the bridge?",
    );
    expect({ status, reason, answer }).toEqual({
      status: "not_found",
      reason: "unknown_name",
      answer: null,
    });
    expect(alternatives.length).toBeGreaterThan(0);
  });

  it("follows a match that is too weak", () => {
    const { status, reason, passage } = ask("how do penguins raise their young?");
    expect({ status, reason, passage }).toEqual({
      status: "not_found",
      reason: "weak",
      passage: null,
    });
  });

  it.each([
    ["hello there", "small_talk"],
    ["Thanks a lot!", "small_talk"],
    ["what can you do?", "small_talk"],
    ["asdf qwer zxcv", "noise"],
    ["asdasd 123", "noise"],
    ["12345", "noise"],
    ["1 + 1", "noise"],
    ["", "noise"],
    ["   ", "noise"],
    ["🙂🙂", "noise"],
    ["\u200b\u200d\ufeff", "noise"],
    ["\u0000\u0001", "noise"],
    ["\ud800\udc00\ud800", "noise"],
    ["\u202e\u202e!?", "noise"],
  ])("greets %j with a reason", (text, reason) => {
    expect(ask(text)).toMatchObject({ status: "not_found", reason, answer: null });
  });

  it("comes of any text without an exception, or with an answer within the articles", () => {
    const words = fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "bridge",
      "Why",
      "@everyone",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((w) => w.join(" ")),
    );
    fc.assert(
      fc.property(text, (question) => {
        const { status, confidence, answer, passage } = ask(question);
        expect(["answered", "about_article", "not_found"]).toContain(status);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(answer === null).toBe(status === "not_found");
        expect(passage === null).toBe(status === "not_found");
      }),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("a question about the article itself", () => {
  it.each([
    ["Who wrote this article?", "Ada Lindqvist"],
    ["When was the article published?", "2021-06-15"],
    ["Which newspaper published it?", "The Fictional Courier"],
    ["What is the headline?", "Harbour bridge reopens after long repair"],
    [
      "Where can I read the original?",
      "https://courier.example/2021/06/15/harbour-bridge",
    ],
    ["What is this article about?", "Ferries stop as traffic returns to Port Vale."],
  ])("is answered with what it states: %s", (question, expected) => {
    expect(ask(question)).toMatchObject({
      status: "about_article",
      answer: { text: expected },
    });
  });

  it("finds the article that is meant", () => {
    expect(ask("Who wrote the article about the lighthouse?", both).answer?.text).toBe(
      "Bo Nyman",
    );
    expect(ask("Who wrote the story about the harbour bridge?", both).answer?.text).toBe(
      "Ada Lindqvist",
    );
  });
});

describe("a follow-up", () => {
  function converse(...questions: readonly string[]) {
    let turn: Turn | null = null;
    return questions.map((question) => {
      const outcome = respond(both, question, turn);
      turn = outcome.turn;
      return outcome.answer;
    });
  }

  it("takes the last turn's names along", () => {
    const [, second] = converse(
      "Who built the harbour bridge?",
      "And when was it closed?",
    );
    expect(second?.answer?.sentence).toContain("closed in March 2015");
  });

  it("of a single word stays with the passage that answered", () => {
    const [, second] = converse("When did divers find cracks in the bridge?", "Why?");
    expect(second?.answer?.sentence).toContain("because divers had found cracks");
  });

  it("about the article means the one spoken of", () => {
    const [, second] = converse("Who cut the ribbon?", "Who wrote this article?");
    expect(second?.answer?.text).toBe("Ada Lindqvist");
  });

  it("that stands alone is not bent by the one before", () => {
    const [, second] = converse(
      "Who built the bridge?",
      "Who left the island on Sunday?",
    );
    expect(second?.passage?.article).toBe("lighthouse");
  });

  it("survives a turn whose passage is gone", () => {
    const turn = {
      question: "x",
      names: [],
      topics: ["bridge"],
      actions: [],
      answered: [],
      told: [],
      passage: "gone#1",
      sentence: 7,
      article: "gone",
    };
    expect(respond(both, "Why?", turn).answer.status).toMatch(/answered|not_found/);
  });
});

describe("a hostile question", () => {
  it.each([
    "presidnet goverment bridhe ",
    "Aaaa Bbbb Cccc ",
    "the article about ",
    "three years later before that ",
    "between 1985 and 1990 after ",
    "who said that and ",
  ])(
    "of %j repeated is answered or refused well before Discord stops waiting",
    (phrase) => {
      const text = phrase.repeat(Math.ceil(6000 / phrase.length)).slice(0, 6000);
      const began = performance.now();
      respond(both, text, null);
      // A deadline of ours and no measure: a machine may be busy.
      expect(performance.now() - began).toBeLessThan(3_000);
    },
  );
});
