import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseDocumentFrequency, saturation } from "../../src/search/bm25.ts";
import { addScores, type Bag, countOf, invert } from "../../src/search/postings.ts";

const TERMS = 12;

const documents = fc.array(fc.array(fc.nat(TERMS - 1), { minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 40,
});

function bagOf(words: readonly number[]): Bag {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    terms: [...counts.keys()],
    counts: [...counts.values()],
    length: words.length,
  };
}

/** BM25 as the textbook writes it, without an index. */
function naiveScore(texts: number[][], document: number, query: number[]): number {
  const average = texts.flat().length / texts.length;
  const text = texts[document] ?? [];
  return query.reduce((sum, term) => {
    const count = text.filter((word) => word === term).length;
    const frequency = texts.filter((other) => other.includes(term)).length;
    const idf = inverseDocumentFrequency(texts.length, frequency);
    return sum + (count === 0 ? 0 : idf * saturation(count, text.length, average));
  }, 0);
}

describe("postings", () => {
  it("score as plain BM25 does, to within a step of the 8-bit impacts", () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(fc.nat(TERMS - 1)), (texts, query) => {
        const postings = invert(texts.map(bagOf), TERMS);
        const scores = new Float32Array(texts.length);
        const visited: number[] = [];
        const weighted = query.map((term) => ({
          term,
          weight: inverseDocumentFrequency(texts.length, countOf(postings, term)),
        }));
        addScores(postings, weighted, scores, (document) => visited.push(document));
        const step =
          weighted.reduce((sum, { weight }) => sum + weight, 0) * postings.scale;
        texts.forEach((_, document) => {
          const expected = naiveScore(texts, document, query);
          expect(Math.abs((scores[document] ?? 0) - expected)).toBeLessThanOrEqual(
            step + 1e-5,
          );
        });
        const holding = texts.flatMap((text, i) =>
          query.some((term) => text.includes(term)) ? [i] : [],
        );
        expect([...visited].sort((a, b) => a - b)).toEqual(holding);
      }),
    );
  });

  it("list each document of a term once, ascending", () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const { starts, entries } = invert(texts.map(bagOf), TERMS);
        for (let term = 0; term < TERMS; term += 1) {
          const listed = [...entries.slice(starts[term], starts[term + 1])].map(
            (entry) => entry >>> 8,
          );
          expect(listed).toEqual(
            texts.flatMap((text, i) => (text.includes(term) ? [i] : [])),
          );
        }
      }),
    );
  });

  it("keep numbers above eight million apart from their impacts", () => {
    const far = 2 ** 23 + 5;
    const bags: Bag[] = [];
    bags.length = far + 1;
    bags.fill({ terms: [], counts: [], length: 0 });
    bags[far] = { terms: [0], counts: [1], length: 1 };
    expect([...invert(bags, 1).entries].map((entry) => entry >>> 8)).toEqual([far]);
  });
});
