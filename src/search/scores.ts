import type { Index } from "./index.ts";
import { addScores, type Level, type Weighted } from "./postings.ts";
import { placeIn } from "./statistics.ts";

/** The BM25 scores of the documents that hold a term of a query. */
export interface Scores {
  /** These documents, in no order that means anything. */
  readonly hit: readonly number[];
  /** 0 for any other. */
  readonly of: (document: number) => number;
}

/** Scores the documents of all segments as those of one collection. */
export function scoresOf(index: Index, level: Level, query: readonly Weighted[]): Scores {
  const scores = new Float32Array(index.documents[level]);
  const hit: number[] = [];
  for (const segment of index.segments) {
    const first = segment.first[level];
    const own = scores.subarray(first);
    for (const { term, weight } of query) {
      const place = placeIn(segment, term);
      if (place < 0) continue;
      const placed = { term: place, weight };
      const average = index.averageLength[level];
      addScores(segment.postings[level], placed, own, average, (document) =>
        hit.push(first + document),
      );
    }
  }
  return { hit, of: (document) => scores[document] ?? 0 };
}
