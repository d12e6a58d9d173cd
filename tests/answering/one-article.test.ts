import { describe, expect, it } from "vitest";
import { respond } from "../../src/answering/respond.ts";
import { onlyArticle } from "../../src/edition/only-article.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const FILES = { "bridge.md": BRIDGE, "lighthouse.md": LIGHTHOUSE, "theatre.md": THEATRE };
const edition = editionOf(FILES);
const ask = (question: string, article: string | null) =>
  respond(edition, question, null, { article }).answer;

describe("an answer from one article alone", () => {
  it("is that article's, whatever the others say", () => {
    const question = "Who is the mayor?";
    expect(ask(question, "theatre").passage?.article).toBe("theatre");
    expect(ask(question, "bridge").passage?.article).toBe("bridge");
    expect(ask("When did the last keeper leave?", "bridge").status).toBe("not_found");
    for (const { passage } of ask("What is Skarn?", "theatre").alternatives) {
      expect(passage.article).toBe("theatre");
    }
  });

  it("takes the article for the one that is asked about", () => {
    expect(ask("Who wrote the article?", null).status).toBe("not_found");
    expect(ask("Who wrote the article?", "lighthouse").answer?.text).toBe("Bo Nyman");
  });

  it("is the one that the article gives when it is all there is", () => {
    const alone = editionOf({ "theatre.md": THEATRE });
    const question = "When did the theatre burn down?";
    const { took_ms, ...restricted } = ask(question, "theatre");
    const { took_ms: _, ...expected } = respond(alone, question, null).answer;
    expect(restricted).toEqual(expected);
  });

  it("is none where the article is gone", () => {
    expect(ask("Who is the mayor?", "gone")).toMatchObject({
      status: "not_found",
      alternatives: [],
    });
  });

  it("leaves a turn that any article can go on from", () => {
    const { turn } = respond(edition, "When did the theatre open?", null, {
      article: "theatre",
    });
    const next = respond(edition, "And when did it burn down?", turn).answer;
    expect(next.answer?.sentence).toMatch(/^It burned down in 1964/);
  });
});

describe("an edition of one article", () => {
  it("is assembled once, and none where there is no such article", () => {
    const narrow = onlyArticle(edition, "bridge");
    expect(narrow?.entries.map(({ article }) => article.slug)).toEqual(["bridge"]);
    expect(onlyArticle(edition, "bridge")).toBe(narrow);
    expect(onlyArticle(edition, "constructor")).toBeNull();
  });
});
