import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseDocumentFrequency, saturation } from "../../src/search/bm25.ts";
import { addScores, countOf, invert } from "../../src/search/postings.ts";

const TERMS = 12;

const documents = fc.array(fc.array(fc.nat(TERMS - 1), { minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 40,
});

function inverted(texts: readonly (readonly number[])[]) {
  const bounds = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    bounds[i + 1] = (bounds[i] ?? 0) + text.length;
  });
  const terms = Uint32Array.from(texts.flat());
  return invert({ terms, marks: new Uint8Array(terms.length), bounds }, TERMS);
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
  it("score as plain BM25 does", () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(fc.nat(TERMS - 1)), (texts, query) => {
        const postings = inverted(texts);
        const average = texts.flat().length / texts.length;
        const scores = new Float32Array(texts.length);
        const visited: number[] = [];
        for (const term of query) {
          const weight = inverseDocumentFrequency(texts.length, countOf(postings, term));
          addScores(postings, { term, weight }, scores, average, (document) =>
            visited.push(document),
          );
        }
        texts.forEach((_, document) => {
          expect(scores[document]).toBeCloseTo(naiveScore(texts, document, query), 4);
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
        const { starts, entries } = inverted(texts);
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

  it("count a term of the title for half of one in the text", () => {
    const { entries } = invert(
      {
        terms: Uint32Array.of(0, 0),
        marks: new Uint8Array(2),
        bounds: Uint32Array.of(0, 2),
        titleOf: () => Uint32Array.of(0, 1),
      },
      2,
    );
    expect([...entries].map((entry) => (entry & 255) / 2)).toEqual([2.5, 0.5]);
  });

  it("keep numbers above eight million apart from their counts", () => {
    const far = 2 ** 23 + 5;
    const bounds = new Uint32Array(far + 2);
    bounds[far + 1] = 1;
    const run = { terms: Uint32Array.of(0), marks: new Uint8Array(1), bounds };
    expect([...invert(run, 1).entries].map((entry) => entry >>> 8)).toEqual([far]);
  });

  it("count no further than fits beside the document", () => {
    const terms = new Uint32Array(500);
    const run = { terms, marks: new Uint8Array(500), bounds: Uint32Array.of(0, 500) };
    const { entries, lengths } = invert(run, 1);
    expect([...entries]).toEqual([255]);
    expect([...lengths]).toEqual([500]);
  });
});
