/** A passage or a sentence as a rival indexes it. */
export interface Text {
  readonly title: string;
  readonly text: string;
}

/** A document's place in the indexed array, and its score: higher is better. */
export interface Hit {
  readonly document: number;
  readonly score: number;
}

/** The best documents for a question, best first, about thirty. */
type Query = (question: string) => readonly Hit[];

/** A rival at its best honest configuration. */
export interface Engine {
  readonly name: string;
  /** How much a passage's score adds to its sentences': tuned for each rival on XQuAD. */
  readonly passageWeight: number;
  /** Throws `ERR_MODULE_NOT_FOUND` when bench/ is not installed. */
  readonly index: (documents: readonly Text[]) => Promise<Query>;
}

/** How many hits a rival is asked for. */
export const HITS = 30;
