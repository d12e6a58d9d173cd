import type { Index } from "./index.ts";
import { segmentWith } from "./statistics.ts";

/** Numbers from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The passage of a sentence; -1 where there is no such sentence. */
export function passageOf(index: Index, sentence: number): number {
  const { first, passageOf } = segmentWith(index, "sentences", sentence);
  const own = passageOf[sentence - first.sentences];
  return own === undefined ? -1 : first.passages + own;
}

/** The article of a passage; -1 where there is no such passage. */
export function articleOf(index: Index, passage: number): number {
  const { first, articleOf } = segmentWith(index, "passages", passage);
  const own = articleOf[passage - first.passages];
  return own === undefined ? -1 : first.articles + own;
}

/** The article of a sentence; -1 where there is no such sentence. */
export function articleOfSentence(index: Index, sentence: number): number {
  return articleOf(index, passageOf(index, sentence));
}

/** The sentences of a passage. */
export function sentencesOfPassage(index: Index, passage: number): Range {
  const { first, firstSentence } = segmentWith(index, "passages", passage);
  const own = passage - first.passages;
  return {
    from: first.sentences + (firstSentence[own] ?? 0),
    to: first.sentences + (firstSentence[own + 1] ?? 0),
  };
}

/** The passages of an article. */
export function passagesOfArticle(index: Index, article: number): Range {
  const { first, firstPassage } = segmentWith(index, "articles", article);
  const own = article - first.articles;
  return {
    from: first.passages + (firstPassage[own] ?? 0),
    to: first.passages + (firstPassage[own + 1] ?? 0),
  };
}

/** The sentences of an article. */
export function sentencesOfArticle(index: Index, article: number): Range {
  const { first, firstPassage, firstSentence } = segmentWith(index, "articles", article);
  const own = article - first.articles;
  return {
    from: first.sentences + (firstSentence[firstPassage[own] ?? 0] ?? 0),
    to: first.sentences + (firstSentence[firstPassage[own + 1] ?? 0] ?? 0),
  };
}

/** A sentence's set of CUE's bits. */
export function cuesAt(index: Index, sentence: number): number {
  const { first, cues } = segmentWith(index, "sentences", sentence);
  return cues[sentence - first.sentences] ?? 0;
}

/** A sentence's terms, in order. */
export function termsAt(index: Index, sentence: number): Uint32Array {
  const { first, terms, starts } = segmentWith(index, "sentences", sentence);
  const own = sentence - first.sentences;
  return terms.subarray(starts[own], starts[own + 1]);
}

const NO_TERMS = new Uint32Array();

/** The terms of an article's title, without repetition. */
export function titleTerms(index: Index, article: number): Uint32Array {
  const { first, titles } = segmentWith(index, "articles", article);
  return titles[article - first.articles] ?? NO_TERMS;
}
