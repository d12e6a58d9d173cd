import { type Corrector, correctorFor } from "../language/spelling.ts";
import type { Level } from "./postings.ts";
import { buildSegment, type Indexable, type Segment } from "./segment.ts";
import { frequencyOf, termOf } from "./statistics.ts";

/** The terms of all articles: segments that are searched and counted as one collection. */
export interface Index {
  /** At least one; the numbers of each go on where those of the one before it end. */
  readonly segments: readonly [Segment, ...Segment[]];
  /** How many there are in all segments. */
  readonly documents: Readonly<Record<Level, number>>;
  /** Of all segments' documents, in terms. */
  readonly averageLength: Readonly<Record<Level, number>>;
  /** Finds the keys of what a misspelt word was meant to be. */
  readonly correct: Corrector;
}

/**
 * Builds the index of articles, in order.
 * @param on an index that it stands on: its segments are shared, and come first
 */
export function buildIndex(articles: readonly Indexable[], on?: Index): Index {
  const below = on?.segments ?? [];
  return indexOf([...below, buildSegment(articles, below)]);
}

/** Joins segments that were built on one another into an index. */
export function indexOf(segments: readonly Segment[]): Index {
  const [first, ...others] = segments;
  if (first === undefined) throw new RangeError("an index has at least one segment");
  const documents = (level: Level): number =>
    segments.reduce((sum, { postings }) => sum + postings[level].documents, 0);
  const averageLength = (level: Level): number => {
    const total = segments.reduce(
      (sum, { postings }) => sum + postings[level].lengths.reduce((a, b) => a + b, 0),
      0,
    );
    return total / Math.max(1, documents(level)) || 1;
  };
  const counted = { segments: [first, ...others] } as const;
  return {
    ...counted,
    documents: ofEach(documents),
    averageLength: ofEach(averageLength),
    correct: correctorFor(
      segments.map(({ words }) => words),
      {
        has: (key) => termOf(counted, key) !== null,
        frequencyOf: (key) => frequencyOf(counted, key),
      },
    ),
  };
}

function ofEach(value: (level: Level) => number): Record<Level, number> {
  return {
    sentences: value("sentences"),
    passages: value("passages"),
    articles: value("articles"),
  };
}
