import { saturation } from "./bm25.ts";

/** A document's terms with their counts; a term occurs once. */
export interface Bag {
  readonly terms: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** In terms, for BM25's length normalisation. */
  readonly length: number;
}

/**
 * An inverted index over bags. Postings of term t are `entries[starts[t] .. starts[t + 1])`,
 * ascending by document, each `document << 8 | impact`: what the term adds to the document's
 * BM25 score, less the idf, in steps of `scale`. Holds up to 16.7 million documents.
 */
export interface Postings {
  readonly documents: number;
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** One step of an impact. */
  readonly scale: number;
}

const MOST_DOCUMENTS = 2 ** 24;
/** BM25's saturation never passes k1 + 1. */
const LARGEST_IMPACT = 2.2;

/**
 * Inverts the bags by counting sort.
 * @param bags the documents, in order; a document's number is its place
 * @param terms how many terms the vocabulary has
 * @throws RangeError beyond 16.7 million documents
 */
export function invert(bags: readonly Bag[], terms: number): Postings {
  if (bags.length >= MOST_DOCUMENTS) throw new RangeError("too many documents to index");
  const starts = new Uint32Array(terms + 1);
  let total = 0;
  for (const bag of bags) {
    total += bag.length;
    for (let i = 0; i < bag.terms.length; i += 1) {
      const slot = (bag.terms[i] ?? 0) + 1;
      starts[slot] = (starts[slot] ?? 0) + 1;
    }
  }
  for (let term = 0; term < terms; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const average = total / Math.max(1, bags.length) || 1;
  const entries = new Uint32Array(starts[terms] ?? 0);
  const next = starts.slice();
  const scale = LARGEST_IMPACT / 255;
  bags.forEach((bag, document) => {
    for (let i = 0; i < bag.terms.length; i += 1) {
      const term = bag.terms[i] ?? 0;
      const at = next[term] ?? 0;
      const impact = saturation(bag.counts[i] ?? 0, bag.length, average) / scale;
      entries[at] = (document << 8) | Math.max(1, Math.round(impact));
      next[term] = at + 1;
    }
  });
  return { documents: bags.length, starts, entries, scale };
}

/** A term of a query and how much it counts: its idf, times whatever the asker adds. */
export interface Weighted {
  readonly term: number;
  readonly weight: number;
}

/**
 * Adds each document's BM25 score to `scores`, term at a time.
 * @param scores one number a document; left as it was where no term occurs
 * @param visit called with each document whose score was 0 before
 */
export function addScores(
  postings: Postings,
  query: readonly Weighted[],
  scores: Float32Array,
  visit: (document: number) => void,
): void {
  const { starts, entries, scale } = postings;
  for (const { term, weight } of query) {
    const step = weight * scale;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      const document = entry >>> 8;
      const before = scores[document] ?? 0;
      if (before === 0) visit(document);
      scores[document] = before + step * (entry & 255);
    }
  }
}

/** How many documents hold a term. */
export function countOf({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** Whether a document has a term. */
export function holds(postings: Postings, term: number, document: number): boolean {
  return countWithin(postings, term, document, document + 1) > 0;
}

/** How many documents from `from` up to, not including, `to` hold a term. */
export function countWithin(
  { starts, entries }: Postings,
  term: number,
  from: number,
  to: number,
): number {
  const end = starts[term + 1] ?? 0;
  const firstFrom = (document: number): number => {
    let low = starts[term] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) >>> 8 < document) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return firstFrom(to) - firstFrom(from);
}
