import { shareOfEnglish } from "../language/lexicon/lexicon.ts";
import { inverseDocumentFrequency } from "./bm25.ts";

/** How many sentences of general English count beside an edition's own. */
const ENGLISH_SENTENCES = 1000;
/** A sentence's words, about. */
const SENTENCE_LENGTH = 20;
const MOST_COMMON = 0.9;

/**
 * How much a word tells: its idf among an edition's sentences and as many of general English
 * as a small edition needs, in which "time" would else be as rare as a name, and a word of the
 * only title worth nothing (additive smoothing by a background model, Zhai and Lafferty, 2004).
 * @param row the word's row in the lexicon, -1 where it has none
 * @param sentences how many the edition has, and how many of them have the word
 */
export function idfOf(row: number, sentences: number, frequency: number): number {
  const share = Math.min(MOST_COMMON, SENTENCE_LENGTH * shareOfEnglish(row));
  return inverseDocumentFrequency(
    sentences + ENGLISH_SENTENCES,
    frequency + ENGLISH_SENTENCES * share,
  );
}
