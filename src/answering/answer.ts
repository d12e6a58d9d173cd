import type { Dating } from "../timeline/fact.ts";

export type Status = "answered" | "about_article" | "not_found" | "invalid";

/** Why an answer is silent. */
export type Reason = "weak" | "unknown_name" | "contradicted" | "small_talk" | "noise";

export interface ShownPassage {
  readonly id: string;
  /** The article's slug. */
  readonly article: string;
  /** From 1. */
  readonly paragraph: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Citation {
  readonly title: string;
  readonly publication: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** The URL with a text fragment that opens at the sentence. */
  readonly link: string | null;
  readonly paragraph: number;
}

export interface TimelineEntry {
  /** EDTF. */
  readonly date: string;
  readonly expression: string;
  readonly how: Dating;
  readonly text: string;
  readonly paragraph: number;
  readonly article: string;
}

export interface Alternative {
  readonly passage: ShownPassage;
  readonly sentence: string;
  readonly confidence: number;
}

/** The answering sentence; for a question about the article, `text` is the fact asked for. */
export interface AnswerText {
  readonly text: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** The contract of `npm run ask -- --json`, less the input line's `id`. */
export interface Answer {
  readonly status: Status;
  readonly reason: Reason | null;
  /** The probability that the best sentence found answers the question, whatever the status. */
  readonly confidence: number;
  readonly answer: AnswerText | null;
  readonly passage: ShownPassage | null;
  readonly citation: Citation | null;
  readonly timeline: readonly TimelineEntry[];
  readonly alternatives: readonly Alternative[];
  /** Milliseconds. */
  readonly took_ms: number;
}

/** What a follow-up leans on: plain data, so that it can be stored. */
export interface Turn {
  /** The question as it was understood, stand-alone. */
  readonly question: string;
  /** The names spoken of, the question's own first. */
  readonly names: readonly string[];
  /** The nouns spoken of, likewise. */
  readonly topics: readonly string[];
  /** What was said or asked of them: the other content words. */
  readonly actions: readonly string[];
  /** The names in the answer that the question did not have. */
  readonly answered: readonly string[];
  /** Its other nouns, likewise. */
  readonly told: readonly string[];
  /** The id of the passage that answered, if one did. */
  readonly passage: string | null;
  /** Where in the article's body the answering sentence starts, if one did. */
  readonly sentence: number | null;
  /** The article's slug that the conversation is about, if one is. */
  readonly article: string | null;
}

/** How a question was read, where that is not plain from its own words. */
export interface Understanding {
  /** Words that were searched for in the place of misspelt ones, as the articles write them. */
  readonly corrected: readonly string[];
  /** What a follow-up took along from the turn before. */
  readonly carried: readonly string[];
}

/** An answer, how its question was read, and what the next of its conversation may lean on. */
export interface Outcome {
  readonly answer: Answer;
  readonly understood: Understanding;
  readonly turn: Turn;
}
