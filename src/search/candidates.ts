import { type Asked, expand } from "./expand.ts";
import type { Index } from "./index.ts";
import { passageOf, passagesOfArticle, sentencesOfArticle } from "./places.ts";
import { scoresOf } from "./scores.ts";
import { holds } from "./statistics.ts";

/** The terms of a query that are looked up: the long tail of the commonest is left out. */
const MOST_TERMS = 12;
/** The articles that answer best as a whole are looked at whole… */
const WHOLE_ARTICLES = 8;
/** …as long as they have no more sentences than this, together. */
const WHOLE_SENTENCES = 80;
/** Where one of the best so many passages has this share of the question, words are enough. */
const BEST = 4;
const EXPLAINED = 0.7;
/** How many passages are found by words of like meaning at the most. */
const LIKE_PASSAGES = 6;

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
 * sentence. Where these leave much of the question unexplained, also by others of like
 * meaning, and whole articles that answer best in this way, since the answering sentence of
 * a story may share no word with the question.
 * @param asked the question's distinct words; only the 12 that weigh most are looked up
 * @param most how many passages to find by their own words at the most
 */
export function findCandidates(
  index: Index,
  asked: readonly Asked[],
  most: number,
): Found {
  const words = [...asked].sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
  const own = words.flatMap(({ term, weight }) =>
    term === null ? [] : [{ term, weight }],
  );
  const sentences = scoresOf(index, "sentences", own);
  const passages = scoresOf(index, "passages", own);
  const articles = scoresOf(index, "articles", own);
  const best = new Float32Array(index.documents.passages);
  for (const sentence of sentences.hit) {
    const passage = passageOf(index, sentence);
    best[passage] = Math.max(best[passage] ?? 0, sentences.of(sentence));
  }
  const chosen = new Set(
    highest(passages.hit, (passage) => passages.of(passage) + (best[passage] ?? 0), most),
  );
  if (explainedBy(index, words, [...chosen].slice(0, BEST)) < EXPLAINED) {
    for (const passage of likely(index, words)) chosen.add(passage);
  }
  return {
    passages: Array.from(chosen, (passage) => ({ passage, score: passages.of(passage) })),
    sentenceScore: sentences.of,
    passageScore: passages.of,
    articleScore: articles.of,
  };
}

/** Passages and whole articles found by the words and others of like meaning. */
function likely(index: Index, words: readonly Asked[]): number[] {
  const chosen: number[] = [];
  const like = expand(index, words);
  const likePassages = scoresOf(index, "passages", like);
  for (const passage of highest(likePassages.hit, likePassages.of, LIKE_PASSAGES)) {
    chosen.push(passage);
  }
  const likeArticles = scoresOf(index, "articles", like);
  let room = WHOLE_SENTENCES;
  for (const article of highest(likeArticles.hit, likeArticles.of, WHOLE_ARTICLES)) {
    const sentences = sentencesOfArticle(index, article);
    room -= sentences.to - sentences.from;
    if (room < 0) break;
    const { from, to } = passagesOfArticle(index, article);
    for (let passage = from; passage < to; passage += 1) chosen.push(passage);
  }
  return chosen;
}

/** The largest share of a query, by weight, that one of some passages has. */
function explainedBy(
  index: Index,
  query: readonly Asked[],
  passages: readonly number[],
): number {
  const all = query.reduce((sum, { weight }) => sum + weight, 0);
  const shares = passages.map((passage) => {
    const held = query.filter(
      ({ term }) => term !== null && holds(index, "passages", term, passage),
    );
    return held.reduce((sum, { weight }) => sum + weight, 0) / all;
  });
  return Math.max(0, ...shares);
}

/** The `most` documents of the highest scores, highest first. */
function highest(
  documents: readonly number[],
  scoreOf: (document: number) => number,
  most: number,
): number[] {
  const best: { readonly document: number; readonly score: number }[] = [];
  for (const document of documents) {
    const score = scoreOf(document);
    const isBehind = (other: (typeof best)[number]): boolean =>
      other.score < score || (other.score === score && other.document > document);
    const last = best.at(-1);
    if (best.length === most && last !== undefined && !isBehind(last)) continue;
    const place = best.findIndex(isBehind);
    best.splice(place < 0 ? best.length : place, 0, { document, score });
    if (best.length > most) best.pop();
  }
  return best.map(({ document }) => document);
}
