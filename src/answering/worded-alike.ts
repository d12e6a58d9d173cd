import { bitsOf } from "../language/bits.ts";
import type { Index } from "../search/index.ts";
import { segmentWith } from "../search/statistics.ts";

/** How much of a question's very wording a sentence has, stop words included; 0 to 1. */
export interface Wording {
  /** The share of its words. */
  readonly words: number;
  /** The share of its pairs of neighbouring words that are neighbours in the sentence. */
  readonly pairs: number;
}

/** Sets of words are bits of a number, so no more of a question are looked at. */
const MOST_WORDS = 31;

/**
 * Compares sentences with a question's wording: "named after" and "named for the" tell
 * sentences apart that hold the same content words.
 */
export function wordedAlike(
  index: Index,
  question: Uint32Array,
): (sentence: number) => Wording {
  const asked = question.subarray(0, MOST_WORDS);
  const words = new Map<number, number>();
  const pairs = new Map<number, number>();
  asked.forEach((word, i) => {
    words.set(word, (words.get(word) ?? 0) | (1 << i));
    if (i === 0) return;
    const pair = pairOf(asked[i - 1] ?? 0, word);
    pairs.set(pair, (pairs.get(pair) ?? 0) | (1 << i));
  });
  return (sentence) => {
    let heldWords = 0;
    let heldPairs = 0;
    let before: number | null = null;
    const { first, wording, wordingStarts } = segmentWith(index, "sentences", sentence);
    const own = sentence - first.sentences;
    const end = wordingStarts[own + 1] ?? 0;
    for (let at = wordingStarts[own] ?? 0; at < end; at += 1) {
      const word = wording[at] ?? 0;
      const bits = words.get(word);
      if (bits === undefined) {
        before = null;
        continue;
      }
      heldWords |= bits;
      if (before !== null) heldPairs |= pairs.get(pairOf(before, word)) ?? 0;
      before = word;
    }
    return {
      words: bitsOf(heldWords) / Math.max(1, asked.length),
      pairs: bitsOf(heldPairs) / Math.max(1, asked.length - 1),
    };
  };
}

const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 31) + second) >>> 0;
