import type {
  Article,
  BodySentence,
  Passage,
  SkippedFile,
} from "../knowledge/article.ts";
import type { Dates } from "../timeline/fact.ts";

/** An article with what was read out of it. Sentences keep their offsets, not their tokens. */
export interface Entry {
  readonly article: Article;
  readonly sentences: readonly Omit<BodySentence, "tokens">[];
  readonly passages: readonly Passage[];
  readonly dates: Dates;
}

/** An immutable, complete snapshot of the knowledge base. (The index joins it here too.) */
export interface Edition {
  /** A hash of the content: the same articles give the same id. */
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly skipped: readonly SkippedFile[];
}
