import {
  addVector,
  along,
  DIMENSIONS,
  eachNear,
  lengthOf,
  rarityOf,
} from "../language/lexicon/lexicon.ts";
import type { Index } from "../search/index.ts";
import { termsAt, titleTerms } from "../search/places.ts";
import { idfOfUnknown, rowOfTerm, segmentWith, termOfRow } from "../search/statistics.ts";
import { memoised } from "./memoised.ts";
import { CARRIED_WEIGHT, type Understood } from "./understand.ts";

/** How the meaning of sentences compares with a question's. All from 0 to 1. */
export interface Meaning {
  /** For each word of the question, how alike the most alike word of the sentence is. */
  readonly alignment: (sentence: number) => Float32Array;
  /** Likewise for an article's title. */
  readonly titleAlignment: (article: number) => Float32Array;
  /** The cosine of the sums of the words' vectors by rarity (SIF, Arora et al., 2017). */
  readonly cosine: (sentence: number) => number;
  /** The question's words' weights: idf in the edition and rarity in English, halved. */
  readonly weights: readonly number[];
}

/** Compares a question with sentences, word by word; each word is compared but once. */
export function meaningOf(index: Index, terms: Understood["terms"]): Meaning {
  const sum = new Float32Array(DIMENSIONS);
  for (const { row, carried } of terms) {
    addVector(sum, row, rarityOf(row) * (carried ? CARRIED_WEIGHT : 1));
  }
  const length = lengthOf(sum);
  const alikes = new Map<number, Float32Array>();
  const note = (term: number, i: number, value: number): void => {
    const known = alikes.get(term) ?? new Float32Array(terms.length);
    known[i] = Math.max(known[i] ?? 0, value);
    alikes.set(term, known);
  };
  terms.forEach(({ term, row }, i) => {
    if (term !== null) note(term, i, 1);
    eachNear(row, (near, value) => {
      const other = termOfRow(index, near);
      if (other !== null) note(other, i, value);
    });
  });
  const product = memoised((term) => {
    const row = rowOfTerm(index, term);
    return rarityOf(row) * along(sum, row);
  });
  const best = (held: Uint32Array): Float32Array => {
    const most = new Float32Array(terms.length);
    for (const term of held) {
      const found = alikes.get(term);
      if (found === undefined) continue;
      for (let i = 0; i < most.length; i += 1) {
        most[i] = Math.max(most[i] ?? 0, found[i] ?? 0);
      }
    }
    return most;
  };
  const highest = idfOfUnknown(index, -1);
  return {
    alignment: memoised((sentence) => best(termsAt(index, sentence))),
    titleAlignment: memoised((article) => best(titleTerms(index, article))),
    cosine: (sentence) => {
      const { first, lengths } = segmentWith(index, "sentences", sentence);
      const own = lengths[sentence - first.sentences] ?? 0;
      if (own === 0 || length === 0) return 0;
      let dot = 0;
      for (const term of termsAt(index, sentence)) dot += product(term);
      return Math.max(0, dot / (own * length));
    },
    weights: terms.map(
      ({ weight, row, carried }) =>
        (weight / highest + rarityOf(row) * (carried ? CARRIED_WEIGHT : 1)) / 2,
    ),
  };
}
