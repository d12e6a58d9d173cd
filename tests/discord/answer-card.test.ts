import { describe, expect, it } from "vitest";
import type { Answer, Reason, Understanding } from "../../src/answering/answer.ts";
import { render } from "../../src/discord/render.ts";
import { answerCard, type SourceOf } from "../../src/replies/answer-card.ts";
import { en } from "../../src/replies/words/en.ts";
import { aMiss, anAnswer } from "./an-answer.ts";
import { texts } from "./rendered.ts";

const SOURCES: SourceOf = (slug) =>
  slug === "history"
    ? { title: "How it was built", url: "https://example.org/history", paragraphs: 9 }
    : slug === "bridge"
      ? { title: "A bridge falls", url: "https://example.org/bridge", paragraphs: 7 }
      : null;

const PLAIN: Understanding = { corrected: [], carried: [] };

const show = (
  answer = anAnswer(),
  question: string | null = null,
  understood: Understanding = PLAIN,
) =>
  texts(
    answerCard(
      { ...answer, understood, isPinned: false, isReply: false },
      question,
      SOURCES,
      en,
    ),
  );

describe("the card of an answer", () => {
  it("says the answer, marks it in its passage, links the title, cites and dates", () => {
    expect(show(anAnswer(), "When did it fall?")).toEqual([
      "**The old bridge over the Leine fell on Monday.**",
      "> It had rained for a week. **The old bridge over the Leine fell on Monday.** Nobody was on it.",
      "### [A bridge falls](https://example.org/bridge)",
      "-# The Harbour Post · <t:1615284000:D> · paragraph 3 of 7 · [Open at this sentence](https://example.org/bridge#:~:text=The%20old%20bridge)",
      "**Dated in the articles**\n" +
        "- **<t:1615197600:D>**: the answer above (worked out from “on Monday”)\n" +
        "- **1911**: It was built in 1911. (stated: “in 1911”; in “How it was built”)",
      "-# “When did it fall?”",
    ]);
  });

  it("does not repeat the question where it can be seen anyway", () => {
    expect(show().join("\n")).not.toContain("When did");
  });

  it("says the answer once where its passage begins with it", () => {
    const { passage, answer } = anAnswer();
    const text = passage?.text.slice((answer?.start ?? 0) - passage.start) ?? "";
    const first = anAnswer({
      passage: passage && { ...passage, start: answer?.start ?? 0, text },
    });
    expect(show(first)[0]).toBe(
      "> **The old bridge over the Leine fell on Monday.** Nobody was on it.",
    );
  });

  it("says how the question was read where that is not plain, and any doubt", () => {
    const read = { corrected: ["Yeltsin"], carried: ["Gorbachev", "<@1>"] };
    expect(show(anAnswer({ confidence: 0.5 }), null, read)[4]).toBe(
      "-# Showing results for “Yeltsin” · About “Gorbachev”, “\\<\\@1\\>”, from your last question · I am not certain that this is what you asked for",
    );
    expect(show(aMiss("weak"), null, read)[1]).toContain("Showing results for “Yeltsin”");
  });

  it("has a colour that says no more than its words do", () => {
    const toneOf = (answer: Answer) =>
      render(
        answerCard(
          { ...answer, understood: PLAIN, isPinned: false, isReply: false },
          null,
          SOURCES,
          en,
        ),
        en,
      ).accent_color;
    const tones = [anAnswer(), anAnswer({ confidence: 0.5 }), aMiss("weak")].map(toneOf);
    expect(new Set(tones).size).toBe(3);
    expect(show(anAnswer()).join()).not.toContain("not certain");
  });

  it("gives a fact about the article, which stands in no passage", () => {
    const about = anAnswer({
      status: "about_article",
      answer: { text: "Ada Writer", sentence: "Ada Writer", start: 0, end: 0 },
      passage: null,
      timeline: [],
    });
    expect(show(about)[0]).toBe("> **Ada Writer**");
  });

  it("marks nothing in a passage that does not hold the answer", () => {
    const odd = anAnswer({
      answer: { text: "Somewhere else.", sentence: "Somewhere else.", start: 3, end: 18 },
    });
    expect(show(odd)[0]).toBe("> **Somewhere else.**");
  });

  it("does without what the article does not state", () => {
    const bare = anAnswer({
      citation: {
        title: "A bridge falls",
        publication: null,
        published: null,
        url: null,
        link: null,
        paragraph: 3,
      },
      timeline: [],
    });
    expect(show(bare)).toEqual([
      "**The old bridge over the Leine fell on Monday.**",
      expect.stringContaining("**The old bridge"),
      "### A bridge falls",
      "-# paragraph 3 of 7",
    ]);
  });

  it("links to the article where the address of the sentence is unfit", () => {
    const { citation } = anAnswer();
    const long = anAnswer({
      citation: citation && {
        ...citation,
        link: `https://example.org/#:~:text=${"a".repeat(3_000)}`,
      },
    });
    expect(show(long)[3]).toContain("[Open the article](https://example.org/bridge)");
  });

  it("shows a title unlinked that would break the label of a link", () => {
    const { citation } = anAnswer();
    const title = "[Update] A *bridge* falls, https://evil.example";
    const odd = anAnswer({ citation: citation && { ...citation, title } });
    expect(show(odd)[2]).toBe(
      "### \\[Update\\] A \\*bridge\\* falls, https\\://evil.example",
    );
  });
});

describe("the card of a question that the articles do not answer", () => {
  it("shows at most three passages that come near, and where they are", () => {
    const [said, ...near] = show(aMiss("weak"));
    expect(said).toBe("The articles do not answer that. These passages come nearest.");
    expect(near).toEqual([
      "> Near 1.\n-# [A bridge falls](https://example.org/bridge) · paragraph 1",
      "> Near 2.\n-# [A bridge falls](https://example.org/bridge) · paragraph 2",
      "> Near 3.\n-# [A bridge falls](https://example.org/bridge) · paragraph 3",
    ]);
  });

  it("announces no passages where there are none", () => {
    expect(show(aMiss("weak", 0))).toEqual(["The articles do not answer that."]);
  });

  it.each<Reason>(["small_talk", "noise"])("shows no passages for %s", (reason) => {
    expect(show(aMiss(reason))).toHaveLength(1);
  });

  it("says of a question that cannot be read what would be one", () => {
    expect(show({ ...aMiss(null), status: "invalid" })).toEqual([
      expect.stringContaining("Try a whole sentence"),
    ]);
  });

  it("names an article that is gone by its slug", () => {
    const gone = aMiss("weak", 1);
    const [near] = gone.alternatives;
    const alternatives = near
      ? [{ ...near, passage: { ...near.passage, article: "gone" } }]
      : [];
    expect(show({ ...gone, alternatives })[1]).toBe("> Near 1.\n-# gone · paragraph 1");
  });
});
