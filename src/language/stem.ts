import model from "wink-eng-lite-web-model";

// wink-nlp types its add-ons as unknown; this one is Porter's second stemmer.
const porter2 = model.addons.stem as (word: string) => string;

/**
 * The Porter2 stem of a lower-case word (M. F. Porter, "The English (Porter2) stemming
 * algorithm", Snowball, 2001).
 */
export function stem(word: string): string {
  return porter2(word);
}
