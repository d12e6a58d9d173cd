import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { answerText } from "../../src/cli/answer-text.ts";

const PLAIN = {
  width: 60,
  bold: (text: string) => text,
  dim: (text: string) => text,
  quotes: ["«", "»"],
} as const;

const COLOURED = {
  ...PLAIN,
  bold: (text: string) => `<b>${text}</b>`,
  quotes: ["", ""],
} as const;

const BEFORE = "The keeper of the Skerry light kept bees. ";
const SENTENCE = "The lamp was first lit by Ada Thorne in 1880.";
const AFTER = " It burned colza oil until the war, and paraffin after it.";
const START = 100;

function answerOf(parts: Partial<Answer>): Answer {
  const sentence = parts.answer?.sentence ?? SENTENCE;
  const start = START + BEFORE.length;
  return {
    status: "answered",
    reason: null,
    confidence: 0.9,
    answer: { text: sentence, sentence, start, end: start + sentence.length },
    passage: {
      id: "light#2",
      article: "light",
      paragraph: 2,
      text: `${BEFORE}${sentence}${AFTER}`,
      start: START,
      end: START + BEFORE.length + sentence.length + AFTER.length,
    },
    citation: {
      title: "The Skerry light",
      publication: "Tarrow Courier",
      published: "1981-06-02",
      url: "https://example.org/light",
      link: "https://example.org/light#:~:text=The%20lamp",
      paragraph: 2,
    },
    timeline: [],
    alternatives: [],
    took_ms: 1,
    ...parts,
  };
}

const show = (answer: Answer, terminal: Parameters<typeof answerText>[1] = PLAIN) =>
  answerText(answer, terminal, (slug) => `Title of ${slug}`);

describe("answerText", () => {
  it("marks the answering sentence inside its passage and cites it with its link", () => {
    const text = show(answerOf({}));
    const flat = text.replaceAll(/\s+/g, " ");
    expect(flat).toContain(`${BEFORE}«${SENTENCE}»${AFTER}`);
    expect(flat).toContain(
      "“The Skerry light”, Tarrow Courier, 2 June 1981, paragraph 2",
    );
    expect(text).toContain("  https://example.org/light#:~:text=The%20lamp\n");
    const lines = text.split("\n").filter((line) => !line.includes("https://"));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it("makes exactly the sentence bold, line by line, where there is bold", () => {
    const text = show(answerOf({}), COLOURED);
    const bold = [...text.matchAll(/<b>(.*?)<\/b>/gs)].map(([, part]) => part);
    expect(bold.join(" ")).toBe(SENTENCE);
    expect(bold.every((part) => !part?.includes("\n"))).toBe(true);
    expect(text).not.toContain("«");
  });

  it("lists dated facts with how each is known", () => {
    const text = show(
      answerOf({
        timeline: [
          {
            date: "1880",
            expression: "in 1880",
            how: "stated",
            text: SENTENCE,
            paragraph: 2,
            article: "light",
          },
          {
            date: "1883",
            expression: "three years later",
            how: "computed",
            text: "The wall gave way three years later.",
            paragraph: 5,
            article: "wall",
          },
        ],
      }),
    ).replaceAll(/\s+/g, " ");
    expect(text).toContain("1880 (stated: “in 1880”): the answer above");
    expect(text.split(SENTENCE)).toHaveLength(2);
    expect(text).toContain(
      "1883 (worked out from “three years later”, in “Title of wall”)",
    );
    expect(text).not.toContain("Title of light");
  });

  it("prints a sentence with two dates once among the facts", () => {
    const fact = { how: "stated", paragraph: 3, article: "light" } as const;
    const text = "It burned from 1880 until 1914.";
    const shown = show(
      answerOf({
        timeline: [
          { ...fact, date: "1880", expression: "from 1880", text },
          { ...fact, date: "1914", expression: "until 1914", text },
        ],
      }),
    );
    expect(shown.split(text)).toHaveLength(2);
    expect(shown).toContain("1914 (stated: “until 1914”)");
  });

  it("says that nothing was found, and shows what is nearest", () => {
    const { passage } = answerOf({});
    if (!passage) throw new Error("There is a passage");
    const text = show(
      answerOf({
        status: "not_found",
        reason: "weak",
        answer: null,
        passage: null,
        citation: null,
        alternatives: [{ passage, sentence: SENTENCE, confidence: 0.1 }],
      }),
    ).replaceAll(/\s+/g, " ");
    expect(text).toContain("do not answer");
    expect(text).toContain(`«${SENTENCE}»`);
    expect(text).toContain("“Title of light”, paragraph 2");
  });

  it("shows a fact about the article that stands in no passage", () => {
    const text = show(
      answerOf({
        status: "about_article",
        answer: { text: "Ines Mora", sentence: "", start: 0, end: 0 },
        passage: null,
      }),
    );
    expect(text).toContain("«Ines Mora»");
    expect(text).toContain("The Skerry light");
  });

  it("lets no article command the terminal", () => {
    const sentence =
      "The \u001b[31mlamp\u001b]0;owned\u0007 \u009b2Jwas \u202elit\r\u0000.";
    const text = show(
      answerOf({
        answer: { text: sentence, sentence, start: 142, end: 142 + sentence.length },
      }),
    );
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text).toContain("lamp");
  });
});
