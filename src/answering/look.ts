import { bitsOf } from "../language/bits.ts";

import { MARK } from "../search/digest.ts";
import type { Index } from "../search/index.ts";
import { segmentWith } from "../search/statistics.ts";

/** What is seen in one sentence of the question's terms. */
export interface Look {
  readonly held: number;
  /** The terms that are capitalised here. */
  readonly capitals: number;
  /** Which term of the question, and where, for each occurrence. */
  readonly hits: readonly { readonly term: number; readonly at: number }[];
  /** In terms. */
  readonly length: number;
  readonly newNames: number;
  readonly newNumbers: number;
}

/** Looks a sentence of the index through for the question's terms. */
export function lookAtSentence(
  index: Index,
  sentence: number,
  place: ReadonlyMap<number, number>,
): Look {
  const { first, starts, terms, marks } = segmentWith(index, "sentences", sentence);
  const from = starts[sentence - first.sentences] ?? 0;
  const to = starts[sentence - first.sentences + 1] ?? 0;
  const hits: { term: number; at: number }[] = [];
  let held = 0;
  let capitals = 0;
  let newNames = 0;
  let newNumbers = 0;
  for (let at = from; at < to; at += 1) {
    const mark = marks[at] ?? 0;
    const i = place.get(terms[at] ?? 0);
    if (i === undefined) {
      if ((mark & MARK.capital) !== 0) newNames += 1;
      if ((mark & MARK.number) !== 0) newNumbers += 1;
      continue;
    }
    held |= 1 << i;
    if ((mark & MARK.capital) !== 0) capitals |= 1 << i;
    hits.push({ term: i, at: at - from });
  }
  return { held, capitals, hits, length: to - from, newNames, newNumbers };
}

/** Distinct terms over the length of the shortest run that holds them all; 0 below two. */
export function proximity({ hits, held }: Look): number {
  const distinct = bitsOf(held);
  if (distinct < 2) return 0;
  const counts = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const hit of hits) {
    counts.set(hit.term, (counts.get(hit.term) ?? 0) + 1);
    while (counts.size === distinct) {
      const first = hits[left];
      if (first === undefined) break;
      shortest = Math.min(shortest, hit.at - first.at + 1);
      const rest = (counts.get(first.term) ?? 0) - 1;
      if (rest === 0) counts.delete(first.term);
      else counts.set(first.term, rest);
      left += 1;
    }
  }
  return distinct / shortest;
}

/** The longest ascending run of the question's places, over the distinct terms held. */
export function orderShare({ hits, held }: Look): number {
  const distinct = bitsOf(held);
  if (distinct < 2) return 0;
  const tails: number[] = [];
  for (const { term } of hits) {
    const at = tails.findIndex((tail) => tail >= term);
    if (at < 0) tails.push(term);
    else tails[at] = term;
  }
  return Math.min(1, tails.length / distinct);
}
