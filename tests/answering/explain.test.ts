import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/answering/answer.ts";
import { explain, type Search } from "../../src/answering/explain.ts";
import { respond } from "../../src/answering/respond.ts";
import { BRIDGE, editionOf, LIGHTHOUSE, THEATRE } from "./fixtures.ts";

const edition = editionOf({
  "bridge.md": BRIDGE,
  "lighthouse.md": LIGHTHOUSE,
  "theatre.md": THEATRE,
});

/** A conversation, each question leaning on the one before it. */
const TALK = [
  "Who built the bridge?",
  "And when was it closed?",
  "Why?",
  "What happened next?",
  "What about the theatre?",
  "What happened in 1964?",
  "Three years later?",
  "Tomas Ekdahl",
  "Who wrote the article about the lighthouse?",
  "How much did the repair cost?",
  "What did Napoleon say about the bridge?",
  "Which bank lent the money for the hospital?",
  "How old is Greta Holm?",
  "Thanks!",
  "1234 !!",
  "",
];

/** How each question is answered in turn, and why. */
function explained() {
  let turn: Turn | null = null;
  return TALK.map((question) => {
    const outcome = respond(edition, question, turn);
    const explanation = explain(edition, question, turn);
    turn = outcome.turn;
    return { question, outcome, explanation };
  });
}

function searchFor(question: string): Search {
  const { search } = explain(edition, question, null);
  if (search === null) throw new Error(`nothing was searched for ${question}`);
  return search;
}

const sumOf = (all: readonly { contribution: number }[]): number =>
  all.reduce((sum, { contribution }) => sum + contribution, 0);

describe("an explanation", () => {
  it("is of what was answered, throughout a conversation", () => {
    for (const { outcome, explanation } of explained()) {
      const { status, reason, confidence, timeline, passage } = outcome.answer;
      const { understood } = outcome;
      expect(explanation).toMatchObject({ status, reason, confidence, understood });
      expect(explanation.facts).toEqual(timeline);
      if (status !== "answered") continue;
      expect(explanation.search?.candidates[0]).toMatchObject({
        article: passage?.article,
        passage: passage?.id,
        sentence: outcome.answer.answer?.sentence,
        start: outcome.answer.answer?.start,
      });
    }
  });

  it("has the signs that make up the confidence, the one that did most first", () => {
    const byWords = explained().flatMap(({ explanation: { search, confidence } }) =>
      search?.by === "words" && !search.isUntold ? [{ search, confidence }] : [],
    );
    expect(byWords.length).toBeGreaterThan(4);
    for (const { search, confidence } of byWords) {
      if (search.candidates.length === 0) continue;
      expect(1 / (1 + Math.exp(-sumOf(search.signs)))).toBeCloseTo(confidence, 10);
      const sizes = search.signs.map(({ contribution }) => Math.abs(contribution));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });

  it("has the features that make up each candidate's score, the best candidate first", () => {
    for (const { explanation } of explained()) {
      const candidates = explanation.search?.candidates ?? [];
      for (const { features, bonus, score } of candidates) {
        expect(sumOf(features) + bonus).toBeCloseTo(score, 6);
      }
      const scores = candidates.flatMap(({ score, repeats }) => (repeats ? [] : score));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it("tells where each word of the question was found", () => {
    const { terms, candidates } = searchFor("Who built the harbour bridge for Napoleon?");
    const found = Object.fromEntries(terms.map((term) => [term.word, term.found]));
    expect(found).toEqual({
      built: "sentence",
      harbour: "around",
      bridge: "sentence",
      napoleon: "nowhere",
    });
    expect(candidates[0]?.terms).toEqual(["built", "bridge"]);
    expect(terms.find(({ word }) => word === "napoleon")?.name).toBe(true);
  });

  it("lets the rarer of two words count for more", () => {
    const { terms } = searchFor("Was Greta Holm in Port Vale?");
    const weightOf = (word: string) => terms.find((term) => term.word === word)?.weight;
    expect(weightOf("greta")).toBeGreaterThan(weightOf("vale") ?? Infinity);
  });

  it("tells what a follow-up took along, and that it leans", () => {
    const { turn } = respond(edition, "Who built the bridge?", null);
    const { search, understood } = explain(edition, "And when was it closed?", turn);
    expect(search?.leans).toBe(true);
    expect(understood.carried).toContain("bridge");
    expect(search?.terms.filter(({ carried }) => carried)).not.toEqual([]);
  });

  it("tells the time that was asked about, and that it decided", () => {
    const { days, by, candidates } = searchFor("What happened in 1964?");
    expect(days).toEqual({ first: "1964-01-01", last: "1964-12-31" });
    expect(by).toBe("time");
    expect(candidates[0]?.bonus).toBeGreaterThan(0);
  });

  it("searches only the article that may answer", () => {
    const slug = edition.entries[1]?.article.slug ?? "";
    const asked = explain(edition, "Who built the bridge?", null, { article: slug });
    const others = asked.search?.candidates.filter(({ article }) => article !== slug);
    expect(others).toEqual([]);
    expect(asked.status).toBe("not_found");
    expect(asked.edition).toBe(edition.id);
  });

  it("says that nothing was searched for thanks or a question about an article", () => {
    expect(explain(edition, "Thanks!", null).search).toBeNull();
    const about = explain(edition, "Who wrote the article about the lighthouse?", null);
    expect(about).toMatchObject({ status: "about_article", search: null });
  });

  it("can be written as JSON, whatever is asked", () => {
    for (const question of [
      "",
      "\u0000",
      "a".repeat(5_000),
      "(".repeat(500),
      "💥 1937",
    ]) {
      const explanation = explain(edition, question, null);
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    }
  });
});
