import { eachNear } from "../language/lexicon/lexicon.ts";
import type { Index } from "./index.ts";
import type { Weighted } from "./postings.ts";
import { idfOfTerm, termOfRow } from "./statistics.ts";

/** How much a word of like meaning counts, times how alike it is. */
const LIKE_WORD = 0.5;

/** A word of a question: its weight, its term if the index has it, its row in the lexicon. */
export interface Asked {
  readonly term: number | null;
  readonly row: number;
  readonly weight: number;
}

/**
 * Adds the words of like meaning that the index has to the words of a question. A word that
 * is asked for keeps its own weight; one that is like several takes the best.
 */
export function expand(index: Index, asked: readonly Asked[]): Weighted[] {
  const weights = new Map<number, number>();
  for (const { row, weight } of asked) {
    eachNear(row, (near, alike) => {
      const term = termOfRow(index, near);
      if (term === null) return;
      const most = Math.min(weight, idfOfTerm(index, term));
      weights.set(term, Math.max(weights.get(term) ?? 0, LIKE_WORD * alike * most));
    });
  }
  for (const { term, weight } of asked) if (term !== null) weights.set(term, weight);
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}
