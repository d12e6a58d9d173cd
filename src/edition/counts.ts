import type { Edition } from "./edition.ts";

/** How much an edition holds. */
export interface Counts {
  readonly articles: number;
  readonly passages: number;
  /** Dated statements. */
  readonly facts: number;
}

/** Counts what an edition holds. */
export function countsOf({ entries, facts }: Pick<Edition, "entries" | "facts">): Counts {
  const passages = entries.reduce((sum, entry) => sum + entry.passages.length, 0);
  return { articles: entries.length, passages, facts: facts.length };
}
