import { describe, expect, it } from "vitest";
import { FEATURES } from "../../src/answering/features.ts";
import { firstLook } from "../../src/answering/first-look.ts";
import { rank } from "../../src/answering/rank.ts";
import { SEEN, type Seen, secondLook } from "../../src/answering/second-look.ts";
import { understand } from "../../src/answering/understand.ts";
import { viewOf } from "../../src/answering/view.ts";
import { editionOf } from "./fixtures.ts";

const sentences = Array.from(
  { length: 30 },
  (_, i) => `The harbour of Skarn had ${i + 2} ferries before the flood.`,
);
const { index } = editionOf({
  "harbour.md": `---
title: "The harbour"
---
${[0, 10, 20].map((at) => sentences.slice(at, at + 10).join(" ")).join("\n\n")}

Rain fell on the market. The harbour of Skarn was built by Ida Tarp. It is deep.
`,
});
const question = understand(index, "Who built the harbour of Skarn?", null);
const view = viewOf(index, question);
const ranked = firstLook(view);

/** A network that goes by nothing but what is said. */
function goingBy(weights: Partial<Record<Seen, number>>) {
  return { units: [], inputs: SEEN.map((seen) => [weights[seen] ?? 0]) };
}

const numbersOf = (all: readonly { sentence: number }[]): number[] =>
  all.map(({ sentence }) => sentence);

describe("the second look", () => {
  it("turns the best around by what it sees, and leaves the rest behind them in order", () => {
    const again = secondLook(view, ranked, goingBy({ place_in_passage: 1 }));
    const near = again.filter(({ sight }) => sight !== null);
    expect(near.length).toBeLessThan(again.length);
    expect(numbersOf(near).toSorted()).toEqual(
      numbersOf(ranked.slice(0, near.length)).toSorted(),
    );
    const places = near.map(
      ({ sight }) => sight?.values[SEEN.indexOf("place_in_passage")],
    );
    expect(places).toEqual(places.toSorted((a = 0, b = 0) => b - a));
    expect(numbersOf(again.slice(near.length))).toEqual(
      numbersOf(ranked.slice(near.length)),
    );
    const scores = again.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("compares each with the one that came out best of the first", () => {
    const again = secondLook(view, ranked, goingBy({}));
    const first = again.find(({ sentence }) => sentence === ranked[0]?.sentence);
    for (const [i, feature] of FEATURES.entries()) {
      const at = SEEN.indexOf(`more_${feature}`);
      expect(first?.sight?.values[at]).toBe(0);
      for (const { sight, values } of again) {
        if (sight === null) continue;
        const more = (values[i] ?? 0) - (ranked[0]?.values[i] ?? 0);
        expect(sight.values[at]).toBeCloseTo(more, 12);
      }
    }
  });

  it("sees what is asked", () => {
    const [best] = secondLook(view, ranked);
    const asked = SEEN.filter(
      (name, i) => name.startsWith("asks_") && best?.sight?.values[i] === 1,
    );
    expect(asked).toEqual(["asks_who"]);
  });

  it("sees what a sentence offers, whatever is asked", () => {
    const again = secondLook(view, ranked);
    const offers = (number: number): Seen[] => {
      const found = again.find(({ sentence }) => sentence === number);
      return SEEN.filter(
        (name, i) => name.startsWith("has_") && found?.sight?.values[i] === 1,
      );
    };
    expect(offers(2)).toEqual(["has_name", "has_number"]);
    expect(offers(31)).toEqual(["has_name"]);
  });

  it("keeps what hints add", () => {
    const favourite = ranked[9]?.sentence;
    const hints = {
      passages: [],
      bonus: (sentence: number) => (sentence === favourite ? 100 : 0),
    };
    const [best] = rank(view, hints);
    expect(best).toMatchObject({ sentence: favourite, bonus: 100 });
    expect(best?.score).toBeGreaterThan(50);
  });

  it("has nothing to look at where nothing was found", () => {
    expect(secondLook(view, [])).toEqual([]);
  });
});
