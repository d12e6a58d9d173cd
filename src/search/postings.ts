import { saturation } from "./bm25.ts";
import { MARK } from "./digest.ts";

/** What an index counts documents in: each level has postings of its own. */
export type Level = "sentences" | "passages" | "articles";

/**
 * An inverted index over documents. Postings of term t are `entries[starts[t] .. starts[t + 1])`,
 * ascending by document, each `document << 8 | count`, the count in halves, up to 127.5. Holds
 * up to 16.7 million documents.
 */
export interface Postings {
  readonly documents: number;
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** Each document's length in terms, for BM25's length normalisation. */
  readonly lengths: Uint32Array;
}

/** Documents that follow each other in one run of terms. */
export interface Run {
  readonly terms: Uint32Array;
  /** MARK's bits of each term: compounds do not add to a document's length. */
  readonly marks: Uint8Array;
  /** Document d holds `terms[bounds[d] .. bounds[d + 1])`. */
  readonly bounds: Uint32Array;
  /** The terms that stand above a document, each counting for half. */
  readonly titleOf?: (document: number) => Uint32Array;
}

const MOST_DOCUMENTS = 2 ** 24;
/** In halves: what a term in the text and one in the title count. */
const IN_TEXT = 2;
const IN_TITLE = 1;
const MOST_COUNTED = 255;
const NO_TITLE = new Uint32Array();

/**
 * Inverts documents by counting sort.
 * @param size how many terms the vocabulary has
 * @throws RangeError beyond 16.7 million documents
 */
export function invert(run: Run, size: number): Postings {
  const { terms, marks, bounds, titleOf } = run;
  const documents = bounds.length - 1;
  if (documents >= MOST_DOCUMENTS) throw new RangeError("too many documents to index");
  const starts = new Uint32Array(size + 1);
  const lengths = new Uint32Array(documents);
  const last = new Int32Array(size).fill(-1);
  const list = (term: number, document: number): void => {
    if (last[term] === document) return;
    last[term] = document;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  };
  for (let document = 0; document < documents; document += 1) {
    const end = bounds[document + 1] ?? 0;
    let length = 0;
    for (let at = bounds[document] ?? 0; at < end; at += 1) {
      list(terms[at] ?? 0, document);
      if (((marks[at] ?? 0) & MARK.compound) === 0) length += 1;
    }
    for (const term of titleOf?.(document) ?? NO_TITLE) list(term, document);
    lengths[document] = length;
  }
  for (let term = 0; term < size; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const entries = new Uint32Array(starts[size] ?? 0);
  const next = starts.slice();
  last.fill(-1);
  const count = (term: number, document: number, halves: number): void => {
    if (last[term] !== document) {
      last[term] = document;
      const at = next[term] ?? 0;
      entries[at] = (document << 8) | halves;
      next[term] = at + 1;
      return;
    }
    const at = (next[term] ?? 0) - 1;
    const counted = (entries[at] ?? 0) & MOST_COUNTED;
    entries[at] = (document << 8) | Math.min(MOST_COUNTED, counted + halves);
  };
  for (let document = 0; document < documents; document += 1) {
    const end = bounds[document + 1] ?? 0;
    for (let at = bounds[document] ?? 0; at < end; at += 1) {
      count(terms[at] ?? 0, document, IN_TEXT);
    }
    for (const term of titleOf?.(document) ?? NO_TITLE) count(term, document, IN_TITLE);
  }
  return { documents, starts, entries, lengths };
}

/** A term of a query and how much it counts: its idf, times whatever the asker adds. */
export interface Weighted {
  readonly term: number;
  readonly weight: number;
}

/**
 * Adds the BM25 scores of the documents that hold a term.
 * @param scores one number a document; left as it was where the term does not occur
 * @param averageLength of all documents that are scored together, in terms
 * @param visit called with each document whose score was 0 before
 */
export function addScores(
  { starts, entries, lengths }: Postings,
  { term, weight }: Weighted,
  scores: Float32Array,
  averageLength: number,
  visit: (document: number) => void,
): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const entry = entries[at] ?? 0;
    const document = entry >>> 8;
    const before = scores[document] ?? 0;
    if (before === 0) visit(document);
    const count = (entry & MOST_COUNTED) / IN_TEXT;
    scores[document] =
      before + weight * saturation(count, lengths[document] ?? 0, averageLength);
  }
}

/** How many documents hold a term. */
export function countOf({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
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
