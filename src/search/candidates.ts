import type { Index } from "./build-index.ts";
import { addScores, type Weighted } from "./postings.ts";

/** The terms of a query that are looked up: the long tail of the commonest is left out. */
const MOST_TERMS = 12;

/** A passage worth a closer look. */
export interface Candidate {
  readonly passage: number;
  /** BM25 of the passage with its title. */
  readonly score: number;
}

/** What the words of a question find. */
export interface Found {
  /** The best passages, best first. */
  readonly passages: readonly Candidate[];
  /** BM25 of any sentence, 0 where it holds no term of the query. */
  readonly sentenceScore: (sentence: number) => number;
  /** BM25 of any passage with its title, likewise. */
  readonly passageScore: (passage: number) => number;
}

/**
 * Finds passages by words: BM25 of the passage plus that of its best sentence.
 * @param query distinct terms; only the 12 that weigh most are looked up
 * @param most how many passages to return at the most
 */
export function findCandidates(
  index: Index,
  query: readonly Weighted[],
  most: number,
): Found {
  const terms = [...query].sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
  const sentenceScores = new Float32Array(index.sentences.documents);
  const passageScores = new Float32Array(index.passages.documents);
  const bestSentence = new Float32Array(index.passages.documents);
  const touched: number[] = [];
  addScores(index.passages, terms, passageScores, (passage) => touched.push(passage));
  const hit: number[] = [];
  addScores(index.sentences, terms, sentenceScores, (sentence) => hit.push(sentence));
  for (const sentence of hit) {
    const passage = index.passageOf[sentence] ?? 0;
    const score = sentenceScores[sentence] ?? 0;
    if (score > (bestSentence[passage] ?? 0)) bestSentence[passage] = score;
  }
  const promise = (passage: number): number =>
    (passageScores[passage] ?? 0) + (bestSentence[passage] ?? 0);
  touched.sort((a, b) => promise(b) - promise(a) || a - b);
  return {
    passages: touched
      .slice(0, most)
      .map((passage) => ({ passage, score: passageScores[passage] ?? 0 })),
    sentenceScore: (sentence) => sentenceScores[sentence] ?? 0,
    passageScore: (passage) => passageScores[passage] ?? 0,
  };
}
