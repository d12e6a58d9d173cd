import model from "wink-eng-lite-web-model";
import { forgetEldest } from "../forget-eldest.ts";

// wink-nlp types its add-ons as unknown; this one is Porter's second stemmer.
const porter2 = model.addons.stem as (word: string) => string;

/** How many words are kept with their stems: a language has few that are common. */
const MOST_KEPT = 10_000;
/** Nothing longer is a word of one. */
const LONGEST_KEPT = 20;

const kept = new Map<string, string>();

/**
 * The Porter2 stem of a word, in lower case (M. F. Porter, "The English (Porter2) stemming
 * algorithm", Snowball, 2001).
 */
export function stem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const found = porter2(word);
  if (word.length <= LONGEST_KEPT) {
    kept.set(word, found);
    forgetEldest(kept, MOST_KEPT);
  }
  return found;
}
