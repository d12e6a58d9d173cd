import { describe, expect, it } from "vitest";
import { understand } from "../../src/answering/understand.ts";
import { viewOf } from "../../src/answering/view.ts";
import { OF_WORD, wordsSeen } from "../../src/answering/word-by-word.ts";
import { editionOf } from "./fixtures.ts";

const { index } = editionOf({
  "harbour.md": `---
title: "The harbour"
---
Ida Tarp built the old harbour. It cost much. Olaf Berg bought the boats.

The price of boats rose. Nobody had erected a quay.
`,
});

/** What is seen of a word of the question from a sentence, by name; what is 0 left out. */
function seen(question: string, word: string, sentence: number, passage: number) {
  const understood = understand(index, question, null);
  const at = understood.terms.findIndex((term) => term.word === word);
  const values = wordsSeen(viewOf(index, understood))(sentence, passage)[at];
  return Object.fromEntries(
    OF_WORD.map((name, i) => [name, values?.[i] ?? 0]).filter(([, value]) => value !== 0),
  );
}

describe("what is seen of a question's words", () => {
  it("is what each is, and what the question asks for", () => {
    const name = seen("Who sold Berg the blimps?", "berg", 0, 0);
    expect(name).toMatchObject({ is_name: 1, PROPN: 1, asks_who: 1 });
    expect(name).not.toHaveProperty("is_missing");
    const missing = seen("Who sold Berg the blimps?", "blimps", 0, 0);
    expect(missing).toMatchObject({ is_missing: 1, is_last: 1, place: 1 });
    const counted = seen("How many boats did Berg buy?", "boats", 0, 0);
    expect(counted).toMatchObject({ is_focus: 1, asks_how_many: 1 });
  });

  it("is a share of the question, all of which come to one", () => {
    const shares = ["berg", "bought", "boats"].map(
      (word) => seen("Which boats has Berg bought?", word, 0, 0)["share"] ?? 0,
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("is where it is found, seen from the sentence", () => {
    const question = "Who bought the boats?";
    expect(seen(question, "boats", 2, 0)).toMatchObject({
      ...{ held: 1, alike: 1, held_passage: 1, held_article: 1, in_order: 1, near: 1 },
    });
    const next = seen(question, "boats", 1, 0);
    expect(next).toMatchObject({ held_after: 1, alike_after: 1, held_passage: 1 });
    expect(next).not.toHaveProperty("held");
    expect(seen(question, "boats", 4, 1)).toMatchObject({
      held_before: 1,
      held_earlier: 1,
    });
    const title = seen("Who built the harbour?", "harbour", 3, 1);
    expect(title).toMatchObject({ held_title: 1, alike_title: 1, held_article: 1 });
    expect(title).not.toHaveProperty("held_passage");
  });

  it("is a word of like meaning, too", () => {
    const alike = seen("What was the cost?", "cost", 3, 1)["alike"] ?? 0;
    expect(alike).toBeGreaterThan(0.3);
    expect(alike).toBeLessThan(1);
  });

  it("is its capital, and how rare it is in the article", () => {
    const name = seen("What did Berg buy?", "berg", 2, 0);
    expect(name).toMatchObject({ is_capital: 1 });
    const boats = seen("What boats did Berg buy?", "boats", 2, 0);
    expect(boats["local"]).toBeLessThan(name["local"] ?? 0);
  });
});
