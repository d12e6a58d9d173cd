import type { Edition } from "../edition/edition.ts";
import type { Dating } from "../timeline/fact.ts";
import { type DaySpan, FIRST_DAY, LAST_DAY } from "../timeline/span.ts";
import { factsWithin } from "./window.ts";

/** How much a date is worth by how it came about. */
const WORTH: Readonly<Record<Dating, number>> = {
  stated: 1,
  computed: 0.95,
  bounded: 0.7,
};
/** Years from an open window's bound after which a date is worth half. */
const HALF_WORTH_YEARS = 5;
const DAYS_OF_YEAR = 372;
/** What a sentence loses at the most for dating other things, too. */
const IN_PASSING = 0.3;
/** Facts that are looked at for a question: the best of a large edition's many. */
const MOST_FACTS = 40;

/**
 * How well the sentences with a date in the window fit it, 0 to 1, by their numbers.
 * @param nearness how near a sentence is to what the question is about, 0 to 1
 */
export function fittingSentences(
  edition: Edition,
  window: DaySpan,
  nearness: (sentence: number) => number,
): ReadonlyMap<number, number> {
  const fits = new Map<number, number>();
  const dates = new Map<number, number>();
  for (const { sentence } of edition.facts) {
    dates.set(sentence, (dates.get(sentence) ?? 0) + 1);
  }
  for (const placed of factsWithin(edition, window)) {
    const share = 1 / (dates.get(placed.sentence) ?? 1);
    const near = nearness(placed.sentence);
    const fit = near * timeFit(placed, window) * (1 - IN_PASSING * (1 - share));
    if (fit === 0) continue;
    fits.set(placed.sentence, Math.max(fit, fits.get(placed.sentence) ?? 0));
  }
  return new Map([...fits].sort(([, a], [, b]) => b - a).slice(0, MOST_FACTS));
}

/**
 * How well a fact answers what happened in a window, 0 to 1: the share of its time that
 * lies in the window, and, if all of it does, the more the better it fills it. With an open
 * window, the nearer to its bound the better.
 */
export function timeFit(
  {
    days: stated,
    fact,
  }: { readonly days: DaySpan; readonly fact: { readonly how: Dating } },
  window: DaySpan,
): number {
  const days = closed(stated);
  const from = days.first > window.first ? days.first : window.first;
  const to = days.last < window.last ? days.last : window.last;
  if (from > to) return 0;
  const within = lengthOf({ first: from, last: to }) / lengthOf(days);
  const fills = within < 1 ? 0 : closeness(from, to, window);
  return WORTH[fact.how] * within * (0.5 + 0.5 * fills);
}

/** "Until 2014" and "since 1988" tell of the one day that they state. */
function closed({ first, last }: DaySpan): DaySpan {
  if (first === FIRST_DAY) return { first: last, last };
  return last === LAST_DAY ? { first, last: first } : { first, last };
}

function closeness(from: string, to: string, window: DaySpan): number {
  const opensAtEnd = window.last === LAST_DAY;
  const opensAtStart = window.first === FIRST_DAY;
  if (!opensAtEnd && !opensAtStart) {
    return lengthOf({ first: from, last: to }) / lengthOf(window);
  }
  const away = opensAtEnd
    ? dayNumber(from) - dayNumber(window.first)
    : dayNumber(window.last) - dayNumber(to);
  return 1 / (1 + away / DAYS_OF_YEAR / HALF_WORTH_YEARS);
}

const lengthOf = ({ first, last }: DaySpan): number =>
  dayNumber(last) - dayNumber(first) + 1;

/** Counts days as if all months had 31: enough to compare lengths. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year * DAYS_OF_YEAR + (month - 1) * 31 + date;
}
