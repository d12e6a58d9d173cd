import { describe, expect, it } from "vitest";
import {
  withNeighboursNames,
  withOtherYears,
  withStrangeNames,
  withWholeNames,
} from "../../bench/quality/bend.ts";
import type { Case } from "../../bench/quality/case.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

const articleOf = (slug: string, body: string) => {
  const article = parseArticle(`${slug}.md`, new TextEncoder().encode(body));
  if ("reason" in article) throw new Error(article.reason.code);
  return article;
};

const asked = (question: string, cluster: string): Case => ({
  id: question,
  question,
  conversation: null,
  kind: "answerable",
  cluster,
  expects: { passage: () => true, sentence: () => true, wanted: "" },
});

const set = {
  name: "ours",
  articles: [
    articleOf(
      "bridge",
      "# Bridge\n\nGreta Holm built it in 1931. Tomas Ekdahl opened it.",
    ),
    articleOf("light", "# Light\n\nOlga Brandt kept it."),
  ],
  cases: [
    asked("When did Greta Holm build it?", "bridge"),
    asked("Did Tomas Ekdahl open it in 1931?", "bridge"),
    asked("Did Olga Brandt keep it?", "light"),
  ],
  unmapped: 0,
};

const questions = (bent: readonly { asked: Case }[]) =>
  bent.map(({ asked: { question, expects } }) => {
    expect(expects).toBe("nothing");
    return question;
  });

describe("bending questions", () => {
  it("puts names in that the article does not have", () => {
    expect(questions(withStrangeNames(set))).toEqual([
      "When did Olga Brandt build it?",
      "Did Olga Brandt open it in 1931?",
      expect.stringMatching(/^Did (?:Greta Holm|Tomas Ekdahl) keep it\?$/),
    ]);
  });

  it("puts another name of the same article in", () => {
    expect(questions(withNeighboursNames(set))).toEqual([
      "When did Tomas Ekdahl build it?",
      "Did Greta Holm open it in 1931?",
    ]);
  });

  it("puts another year in, and leaves alone what has none", () => {
    expect(questions(withOtherYears(set))).toEqual(["Did Tomas Ekdahl open it in 1890?"]);
  });

  it("names in full whom the article does, and leaves the answer", () => {
    const body = "# Harbour\n\nIt was the engineer Ida Falk who dug it. Falk died young.";
    const whole = withWholeNames({
      ...set,
      articles: [articleOf("harbour", body)],
      cases: [
        asked("Why did Falk dig it?", "harbour"),
        asked("Why did Ida Falk dig it?", "harbour"),
        asked("Why did Holm dig it?", "harbour"),
      ],
    });
    expect(whole.map(({ question }) => question)).toEqual(["Why did Ida Falk dig it?"]);
    expect(whole[0]?.expects).toBeTypeOf("object");
  });
});
