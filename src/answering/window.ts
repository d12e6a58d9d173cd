import type { Edition, PlacedFact } from "../edition/edition.ts";
import type { Token } from "../language/analysis.ts";
import { readDates } from "../timeline/dates.ts";
import type { Dates } from "../timeline/fact.ts";
import { type DaySpan, daysOf, FIRST_DAY, LAST_DAY, overlap } from "../timeline/span.ts";

/** The time a question asks about, and where it says so. */
export interface TimeWindow extends DaySpan {
  /** Offsets of the words that say so, in the question. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

const AFTER = /\b(?:after|following|post|past|beyond)(?: the)?(?: year)?\W*$/;
const SINCE = /\b(?:since|starting (?:in|from))(?: the)?(?: year)?\W*$/;
const BEFORE = /\b(?:before|prior to|ahead of|pre)(?: the)?(?: year)?\W*$/;
const UNTIL = /\b(?:until|till|by|up to)(?: the)?(?: year)?\W*$/;
/** "From 2012 on", "in 2012 or later". */
const ONWARDS = /^\W*(?:on|onwards?|(?:and|or) (?:later|after|beyond))\b(?! \w)/;
/** "In 2012 or earlier". */
const AND_EARLIER = /^\W*(?:and|or) (?:earlier|before)\b/;

/**
 * The time window of a question ("in 1997", "after 2012", "between 1985 and 1990"), or null.
 * Nothing is taken relative to today: articles have dates, questions do not.
 */
export function windowOf(text: string, tokens: readonly Token[]): TimeWindow | null {
  const { facts, expressions } = datesIn(text, tokens);
  const spans = facts.flatMap(({ date }) => daysOf(date) ?? []);
  if (spans.length === 0) return null;
  const from = spans.reduce(
    (day, span) => (span.first < day ? span.first : day),
    LAST_DAY,
  );
  const to = spans.reduce((day, span) => (span.last > day ? span.last : day), FIRST_DAY);
  const words = expressions.map(({ start, end }) => ({ start, end }));
  const before = text.slice(0, words[0]?.start ?? 0).toLowerCase();
  const behind = text.slice(words.at(-1)?.end ?? text.length).toLowerCase();
  if (ONWARDS.test(behind)) return { first: from, last: LAST_DAY, words };
  if (AND_EARLIER.test(behind)) return { first: FIRST_DAY, last: to, words };
  if (AFTER.test(before)) return { first: shiftDay(to, 1), last: LAST_DAY, words };
  if (BEFORE.test(before)) return { first: FIRST_DAY, last: shiftDay(from, -1), words };
  if (SINCE.test(before) && spans.length === 1) {
    return { first: from, last: LAST_DAY, words };
  }
  if (UNTIL.test(before)) return { first: FIRST_DAY, last: to, words };
  return { first: from, last: to, words };
}

/** The time expressions and dated statements of a question. */
export function datesIn(text: string, tokens: readonly Token[]): Dates {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? 0;
  return readDates({
    body: text,
    published: null,
    sentences: [{ start, end, tokens, paragraph: 0 }],
    paragraphs: [{ number: 1, start: 0, end: text.length, heading: null }],
  });
}

/** The day so many days after another (`YYYY-MM-DD`), or before it. */
export function shiftDay(day: string, days: number): string {
  if (day === FIRST_DAY || day === LAST_DAY) return day;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date + days);
  const shifted = moment.toISOString();
  return shifted.length === 24 ? shifted.slice(0, 10) : day;
}

/** The facts of an edition that fall into a window, in order of time. */
export function factsWithin(edition: Edition, window: DaySpan): PlacedFact[] {
  return edition.facts.filter(({ days }) => overlap(days, window));
}
