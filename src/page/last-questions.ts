import type { Turn } from "../answering/answer.ts";
import type { Explaining } from "../store/ask.ts";

/** A question, and what it depends on apart from the edition. */
export interface LastAsked {
  readonly text: string;
  readonly turn: Turn | null;
  readonly article: string | null;
}

/** The last question of each page, so that it can be explained. */
export interface LastQuestions {
  readonly note: Explaining;
  /** The one of a page; null where it asked none of late. */
  readonly of: (place: string) => LastAsked | null;
}

/** Pages whose last question is known; the one that asked least lately is forgotten. */
const PAGES = 1_000;

/** Remembers one question a page, by the place that the page is. */
export function createLastQuestions(): LastQuestions {
  const last = new Map<string, LastAsked>();
  return {
    note({ text, place, article = null }, turn) {
      last.delete(place);
      last.set(place, { text, turn, article });
      for (const eldest of last.keys()) {
        if (last.size <= PAGES) break;
        last.delete(eldest);
      }
    },
    of: (place) => last.get(place) ?? null,
  };
}
