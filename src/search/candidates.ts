import type { Index } from "./build-index.ts";
import { addScores, type Weighted } from "./postings.ts";

/** The terms of a query that are looked up: the long tail of the commonest is left out. */
const MOST_TERMS = 12;
/** The articles that hold most of a query are looked at whole… */
const WHOLE_ARTICLES = 3;
/** …where they have no more passages than this. */
const LONGEST_WHOLE = 40;

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
  /** BM25 of any article with its title, likewise. */
  readonly articleScore: (article: number) => number;
}

/**
 * Finds passages by words: the best by the BM25 of the passage plus that of its best
 * sentence, and all of the articles that answer best as a whole, since the answering
 * sentence of a story may share no word with the question.
 * @param query distinct terms; only the 12 that weigh most are looked up
 * @param most how many passages to find by their own words at the most
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
  const articleScores = new Float32Array(index.articles.documents);
  const articles: number[] = [];
  addScores(index.articles, terms, articleScores, (article) => articles.push(article));
  const promise = (passage: number): number =>
    (passageScores[passage] ?? 0) + (bestSentence[passage] ?? 0);
  touched.sort((a, b) => promise(b) - promise(a) || a - b);
  const chosen = new Set(touched.slice(0, most));
  articles.sort((a, b) => (articleScores[b] ?? 0) - (articleScores[a] ?? 0) || a - b);
  for (const article of articles.slice(0, WHOLE_ARTICLES)) {
    const from = index.firstPassage[article] ?? 0;
    const to = index.firstPassage[article + 1] ?? 0;
    if (to - from > LONGEST_WHOLE) continue;
    for (let passage = from; passage < to; passage += 1) chosen.add(passage);
  }
  const passageScore = (passage: number): number => passageScores[passage] ?? 0;
  return {
    passages: [...chosen].map((passage) => ({ passage, score: passageScore(passage) })),
    sentenceScore: (sentence) => sentenceScores[sentence] ?? 0,
    passageScore,
    articleScore: (article) => articleScores[article] ?? 0,
  };
}
