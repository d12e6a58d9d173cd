import type { Article, Passage, SkippedFile } from "../knowledge/article.ts";
import type { Digest } from "../search/digest.ts";
import type { Index } from "../search/index.ts";
import type { Dates, Fact } from "../timeline/fact.ts";
import type { DaySpan } from "../timeline/span.ts";

/** Where a sentence stands: offsets into the article's body, and its paragraph (from 0). */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** An article with what was read out of it. */
export interface Entry {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly passages: readonly Passage[];
  readonly dates: Dates;
  readonly digest: Digest;
}

/** A fact with its place in the index. */
export interface PlacedFact {
  readonly fact: Fact;
  /** Its article's place among the entries. */
  readonly entry: number;
  /** Its sentence's number in the index. */
  readonly sentence: number;
  readonly days: DaySpan;
}

/** An immutable, complete snapshot of the knowledge base. */
export interface Edition {
  /** A hash of the content: the same articles give the same id. */
  readonly id: string;
  /** The edition that it stands on, whose articles come first; null where it stands alone. */
  readonly on: Edition | null;
  /** In the order of the articles given. */
  readonly entries: readonly Entry[];
  readonly skipped: readonly SkippedFile[];
  /** Numbers articles, passages and sentences through, in the order of `entries`. */
  readonly index: Index;
  /** The index's number of each entry's first sentence. */
  readonly firstSentences: Uint32Array;
  /** The facts of all articles, in order of their first days. */
  readonly facts: readonly PlacedFact[];
}
