import type { Edition, PlacedFact } from "../edition/edition.ts";
import type { Token } from "../language/analysis.ts";
import { readDates } from "../timeline/dates.ts";
import { type DaySpan, daysOf, FIRST_DAY, LAST_DAY, overlap } from "../timeline/span.ts";

/** The time a question asks about, and where it says so. */
export interface TimeWindow extends DaySpan {
  /** Offsets of the words that say so, in the question. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The time window of a question ("in 1997", "after 2012", "between 1985 and 1990"), or null.
 * Nothing is taken relative to today: articles have dates, questions do not.
 */
export function windowOf(text: string, tokens: readonly Token[]): TimeWindow | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const sentence = { start: first.start, end: last.end, tokens, paragraph: 0 };
  const paragraph = { number: 1, start: 0, end: text.length, heading: null };
  const { facts, expressions } = readDates({
    body: text,
    published: null,
    sentences: [sentence],
    paragraphs: [paragraph],
  });
  const spans = facts.flatMap(({ date }) => daysOf(date) ?? []);
  if (spans.length === 0) return null;
  const from = spans.reduce(
    (day, span) => (span.first < day ? span.first : day),
    LAST_DAY,
  );
  const to = spans.reduce((day, span) => (span.last > day ? span.last : day), FIRST_DAY);
  const words = expressions.map(({ start, end }) => ({ start, end }));
  const before = text.slice(0, words[0]?.start ?? 0).toLowerCase();
  if (/\b(?:after|since|following|post)\W*$/.test(before)) {
    return { first: from, last: LAST_DAY, words };
  }
  if (/\b(?:before|until|till|prior to|by)\W*$/.test(before)) {
    return { first: FIRST_DAY, last: to, words };
  }
  return { first: from, last: to, words };
}

/** The facts of an edition that fall into a window, in order of time. */
export function factsWithin(edition: Edition, window: DaySpan): PlacedFact[] {
  return edition.facts.filter(({ days }) => overlap(days, window));
}
