import { idfOf } from "./idf.ts";
import type { Index } from "./index.ts";
import { countOf, countWithin, type Level } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** The number of a key's term; null where the index does not have it. */
export function termOf(
  { segments }: Pick<Index, "segments">,
  key: string,
): number | null {
  for (const { vocabulary } of segments) {
    const term = vocabulary.get(key);
    if (term !== undefined) return term;
  }
  return null;
}

/** The term that a row of the lexicon is; null where the index does not have it. */
export function termOfRow({ segments }: Index, row: number): number | null {
  for (const { termOf } of segments) {
    const term = termOf[row] ?? -1;
    if (term >= 0) return term;
  }
  return null;
}

/** A term's row in the lexicon; -1 where it has none. */
export function rowOfTerm({ segments }: Index, term: number): number {
  for (const { first, rows } of segments) {
    const row = rows[term - first.terms];
    if (row !== undefined) return row;
  }
  return -1;
}

/** A term's place in the postings of a segment; -1 where it does not occur there. */
export function placeIn({ held, keys, first }: Segment, term: number): number {
  // Most often a segment holds each of its own terms, and only these.
  if (first.terms === 0 && held.length === keys.length) {
    return term < keys.length ? term : -1;
  }
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((held[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return held[low] === term ? low : -1;
}

/** How much a term tells, as a weight of questions; see `idfOf`. */
export function idfOfTerm(index: Index, term: number): number {
  let count = 0;
  for (const segment of index.segments) {
    const place = placeIn(segment, term);
    if (place >= 0) count += countOf(segment.postings.sentences, place);
  }
  return idfOf(rowOfTerm(index, term), index.documents.sentences, count);
}

/** How much a word tells that the index does not have. */
export function idfOfUnknown(index: Index, row: number): number {
  return idfOf(row, index.documents.sentences, 0);
}

/** The share of a term's occurrences that are capitalised, from 0 to 1: 1 for most names. */
export function capitalShare({ segments }: Index, term: number): number {
  let capitals = 0;
  let all = 0;
  for (const segment of segments) {
    const place = placeIn(segment, term);
    if (place < 0) continue;
    capitals += segment.capitals[place] ?? 0;
    all += segment.frequencies[place] ?? 0;
  }
  return capitals / Math.max(1, all);
}

/** How often a key's term occurs. */
export function frequencyOf(index: Pick<Index, "segments">, key: string): number {
  const term = termOf(index, key);
  if (term === null) return 0;
  return index.segments.reduce((sum, segment) => {
    const place = placeIn(segment, term);
    return sum + (place < 0 ? 0 : (segment.frequencies[place] ?? 0));
  }, 0);
}

/** Whether a document has a term. */
export function holds(
  index: Index,
  level: Level,
  term: number,
  document: number,
): boolean {
  return holdersWithin(index, level, term, document, document + 1) > 0;
}

/** How many documents of one segment, from `from` up to, not including, `to`, hold a term. */
export function holdersWithin(
  index: Index,
  level: Level,
  term: number,
  from: number,
  to: number,
): number {
  const segment = segmentWith(index, level, from);
  const place = placeIn(segment, term);
  if (place < 0) return 0;
  const first = segment.first[level];
  return countWithin(segment.postings[level], place, from - first, to - first);
}

/** The first document that holds a term; null where none does. */
export function firstHolder(
  { segments }: Index,
  level: Level,
  term: number,
): number | null {
  for (const segment of segments) {
    const place = placeIn(segment, term);
    const { starts, entries } = segment.postings[level];
    if (place < 0 || starts[place] === starts[place + 1]) continue;
    return segment.first[level] + ((entries[starts[place] ?? 0] ?? 0) >>> 8);
  }
  return null;
}

/** The segment that has a document, or a term of its own. */
export function segmentWith(
  { segments }: Index,
  level: keyof Segment["first"],
  number: number,
): Segment {
  for (let i = segments.length - 1; i > 0; i -= 1) {
    const segment = segments[i];
    if (segment !== undefined && number >= segment.first[level]) return segment;
  }
  return segments[0];
}
