import { inverseDocumentFrequency } from "../search/bm25.ts";
import type { Index } from "../search/index.ts";
import { sentencesOfArticle, titleTerms } from "../search/places.ts";
import { holdersWithin } from "../search/statistics.ts";
import type { Asked } from "./asked.ts";

/** What an article as a whole has of the question. */
export interface WholeArticle {
  /** Sets of the question's terms: in its title, and anywhere in it. */
  readonly title: number;
  readonly held: number;
  /** Each term's idf among the article's own sentences, over the highest possible. */
  readonly shares: readonly number[];
  /** Each term's weight, times that. */
  readonly weights: readonly number[];
  /** Its sentences are `[firstSentence, endSentence)`. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** How much a word of its title still tells an article's sentences apart. */
const TITLE_WORD = 0.3;

/** Looks an article of the index through: what tells its own sentences apart. */
export function lookAtArticle(
  index: Index,
  article: number,
  { terms, place }: Asked,
): WholeArticle {
  const { from: firstSentence, to: endSentence } = sentencesOfArticle(index, article);
  const length = endSentence - firstSentence;
  const highest = inverseDocumentFrequency(length, 0);
  const title = titleTerms(index, article).reduce((set, term) => {
    const i = place.get(term);
    return i === undefined ? set : set | (1 << i);
  }, 0);
  let held = title;
  const shares = terms.map(({ term }, i) => {
    const frequency =
      term === null
        ? 0
        : holdersWithin(index, "sentences", term, firstSentence, endSentence);
    if (frequency > 0) held |= 1 << i;
    const idf = inverseDocumentFrequency(length, frequency) / highest;
    return idf * ((title & (1 << i)) === 0 ? 1 : TITLE_WORD);
  });
  const weights = shares.map((share, i) => share * (terms[i]?.weight ?? 0));
  return { title, held, shares, weights, firstSentence, endSentence };
}
