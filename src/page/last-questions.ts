import type { Turn } from "../answering/answer.ts";
import { forgetEldest } from "../forget-eldest.ts";
import type { Explaining } from "../store/ask.ts";

/** A question, and what it depends on apart from the edition. */
export interface LastAsked {
  readonly text: string;
  readonly turn: Turn | null;
  readonly article: string | null;
}

/** The last questions of each page, so that they can be explained. */
export interface LastQuestions {
  readonly note: Explaining;
  /** How many a page has asked, which is the number of its last one. */
  readonly count: (place: string) => number;
  /** The one of a page with a number, from 1; null where it is not known, or not any more. */
  readonly of: (place: string, number: number) => LastAsked | null;
}

/** Pages whose questions are known; the one that asked least lately is forgotten. */
const PAGES = 1_000;

/** Questions of a page that are known; the eldest is forgotten. */
const QUESTIONS = 50;

/** Remembers questions by the place that a page is. */
export function createLastQuestions(): LastQuestions {
  const pages = new Map<string, Map<number, LastAsked>>();
  const count = (place: string) => [...(pages.get(place)?.keys() ?? [])].at(-1) ?? 0;
  return {
    note({ text, place, article = null }, turn) {
      const number = count(place) + 1;
      const questions = pages.get(place) ?? new Map<number, LastAsked>();
      questions.set(number, { text, turn, article });
      questions.delete(number - QUESTIONS);
      pages.delete(place);
      pages.set(place, questions);
      forgetEldest(pages, PAGES);
    },
    count,
    of: (place, number) => pages.get(place)?.get(number) ?? null,
  };
}
