import type { Edition } from "../edition/edition.ts";
import type { DaySpan } from "../timeline/span.ts";
import type { Reason, Status, TimelineEntry, Turn, Understanding } from "./answer.ts";
import type { Ground } from "./certainty.ts";
import { alikeAround } from "./closest.ts";
import { type Sign, weighedSigns } from "./decide.ts";
import type { Kind } from "./kind.ts";
import type { Ranked } from "./ranked.ts";
import { replyTo, type Searched, type Sources } from "./reply-to.ts";
import { type Seen, weighedSight } from "./second-look.ts";
import { placeOf, showSentence } from "./show.ts";
import { THRESHOLD } from "./threshold.ts";
import type { QuestionTerm, Understood } from "./understand.ts";
import { viewOf } from "./view.ts";
import { largestFirst, type Weighted } from "./weighted.ts";

/** Why a question is answered as it is, or not at all. */
export interface Explanation {
  /** The id of the edition that was asked. */
  readonly edition: string;
  readonly status: Status;
  readonly reason: Reason | null;
  readonly confidence: number;
  /** What the confidence has to reach. */
  readonly threshold: number;
  readonly understood: Understanding;
  /** How the articles were searched; null where they did not have to be. */
  readonly search: Search | null;
  /** The dated facts that are shown with the answer. */
  readonly facts: readonly TimelineEntry[];
}

/** How the articles were searched for a question, and what was made of what was found. */
export interface Search {
  /** What the question asks for. */
  readonly kind: Kind;
  /** Whether it leans on the turn before it. */
  readonly leans: boolean;
  /** In the question's order, those of an earlier turn behind its own. */
  readonly terms: readonly ExplainedTerm[];
  /** The days that it asks about; null for any. */
  readonly days: DaySpan | null;
  /** How many sentences were looked at. */
  readonly looked: number;
  /** The best of them, best first; those that repeat a better one in the same words last. */
  readonly candidates: readonly ExplainedCandidate[];
  /** What spoke for the best one and what against it, what did most first: sums up to log odds. */
  readonly signs: readonly Weighted<Sign>[];
  /** What the best one was chosen by. */
  readonly by: Ground;
  /** Whether it cannot be what was asked for, whatever else speaks for it. */
  readonly isUntold: boolean;
}

/** Where a word of the question was found, seen from the best sentence. */
export type Whereabouts =
  /** In the sentence itself. */
  | "sentence"
  /** In the one before or behind it, or in the title. */
  | "around"
  /** A word of like meaning is there. */
  | "alike"
  /** Elsewhere in the articles. */
  | "elsewhere"
  /** Nowhere in them. */
  | "nowhere";

/** A content word of the question. */
export interface ExplainedTerm
  extends Pick<QuestionTerm, "word" | "name" | "number" | "verb" | "focus" | "carried"> {
  /** What it counts: the rarer a word, the more. */
  readonly weight: number;
  readonly found: Whereabouts;
  /** How alike the most alike word in and around the best sentence is, from 0 to 1. */
  readonly alike: number;
}

/** A sentence that could have answered. */
export interface ExplainedCandidate {
  /** The article's slug. */
  readonly article: string;
  readonly title: string;
  /** The id of its passage. */
  readonly passage: string;
  /** From 1. */
  readonly paragraph: number;
  readonly sentence: string;
  /** Where it starts in the article's body. */
  readonly start: number;
  /** What its features come to, and the bonus: comparable within one question only. */
  readonly score: number;
  /** What it got for its date, or for being near the last answer. */
  readonly bonus: number;
  /** What did most first; none where it was not worth a second look. */
  readonly features: readonly Weighted<Seen>[];
  /** The question's words in it. */
  readonly terms: readonly string[];
  /** Whether it says the same as a better one. */
  readonly repeats: boolean;
}

/** How many candidates are explained. */
const CANDIDATES = 6;

/**
 * Explains what `respond` makes of a question. Pure, as that is: all figures are the ones that
 * decided.
 */
export function explain(
  whole: Edition,
  question: string,
  turn: Turn | null,
  sources?: Sources,
): Explanation {
  const reply = replyTo(whole, question, turn, sources);
  const { edition, answer, understood, search } = reply;
  const { status, reason, confidence, timeline } = answer;
  return {
    edition: whole.id,
    status,
    reason,
    confidence,
    threshold: THRESHOLD,
    understood: understood ?? { corrected: [], carried: [] },
    search: search === undefined ? null : explainSearch(edition, search),
    facts: timeline,
  };
}

function explainSearch(edition: Edition, { question, weighed }: Searched): Search {
  const { time, ranked, distinct, repeats, evidence, certainty } = weighed;
  const candidates = [...distinct, ...repeats].slice(0, CANDIDATES);
  return {
    kind: question.kind,
    leans: question.leaning !== null,
    terms: explainTerms(edition, question, ranked[0]),
    days: time === null ? null : { first: time.window.first, last: time.window.last },
    looked: ranked.length,
    candidates: candidates.map((one) => ({
      ...explainCandidate(edition, question, one),
      repeats: repeats.has(one),
    })),
    signs: evidence === null ? [] : largestFirst(weighedSigns(evidence)),
    by: certainty.by,
    isUntold: evidence?.isUntold ?? false,
  };
}

function explainTerms(
  { index }: Edition,
  question: Understood,
  best: Ranked | undefined,
): ExplainedTerm[] {
  const around =
    best === undefined
      ? null
      : alikeAround(viewOf(index, question), best.sentence, best.passage).alike;
  return question.terms.map((term, i) => {
    const { word, weight, name, number, verb, focus, carried } = term;
    const isHeld = best !== undefined && isBit(best.held, i);
    const alike = isHeld ? 1 : (around?.[i] ?? 0);
    const found = isHeld ? "sentence" : whereabouts(term, alike);
    return { word, weight, name, number, verb, focus, carried, found, alike };
  });
}

function whereabouts({ term }: QuestionTerm, alike: number): Whereabouts {
  if (alike === 1) return "around";
  if (alike > 0) return "alike";
  return term === null ? "nowhere" : "elsewhere";
}

function explainCandidate(
  edition: Edition,
  { terms }: Understood,
  { sentence, held, sight, score, bonus }: Ranked,
): Omit<ExplainedCandidate, "repeats"> {
  const place = placeOf(edition, sentence);
  const { entry, passage } = place;
  const { text, start } = showSentence(place);
  return {
    article: passage.article,
    title: entry.article.title,
    passage: passage.id,
    paragraph: passage.paragraph,
    sentence: text,
    start,
    score,
    bonus,
    features: sight === null ? [] : largestFirst(weighedSight(sight)),
    terms: terms.flatMap(({ word }, i) => (isBit(held, i) ? [word] : [])),
  };
}

function isBit(set: number, bit: number): boolean {
  return bit < 31 && (set & (1 << bit)) !== 0;
}
