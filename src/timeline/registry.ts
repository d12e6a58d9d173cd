import type { Rule } from "./rule.ts";
import { ago } from "./rules/ago.ts";
import { century } from "./rules/century.ts";
import { clock } from "./rules/clock.ts";
import { dayMonth } from "./rules/day-month.ts";
import { daySpan } from "./rules/day-span.ts";
import { dayWord } from "./rules/day-word.ts";
import { decade } from "./rules/decade.ts";
import { decadeWord } from "./rules/decade-word.ts";
import { duration } from "./rules/duration.ts";
import { endOfUnit } from "./rules/end-of-unit.ts";
import { eraYear } from "./rules/era-year.ts";
import { every } from "./rules/every.ts";
import { everyWeekday } from "./rules/every-weekday.ts";
import { feast } from "./rules/feast.ts";
import { fiscalYear } from "./rules/fiscal-year.ts";
import { frequency } from "./rules/frequency.ts";
import { futureReference } from "./rules/future-reference.ts";
import { halfUnit } from "./rules/half-unit.ts";
import { halfYear } from "./rules/half-year.ts";
import { hyphenDuration } from "./rules/hyphen-duration.ts";
import { inTheMorning } from "./rules/in-the-morning.ts";
import { isoDate } from "./rules/iso-date.ts";
import { isoMonth } from "./rules/iso-month.ts";
import { later } from "./rules/later.ts";
import { longDuration } from "./rules/long-duration.ts";
import { militaryClock } from "./rules/military-clock.ts";
import { month } from "./rules/month.ts";
import { monthDay } from "./rules/month-day.ts";
import { monthYear } from "./rules/month-year.ts";
import { nearUnit } from "./rules/near-unit.ts";
import { noon } from "./rules/noon.ts";
import { numericDate } from "./rules/numeric-date.ts";
import { oneUnit } from "./rules/one-unit.ts";
import { pastReference } from "./rules/past-reference.ts";
import { presentReference } from "./rules/present-reference.ts";
import { quarter } from "./rules/quarter.ts";
import { rate } from "./rules/rate.ts";
import { recentSpan } from "./rules/recent-span.ts";
import { season } from "./rules/season.ts";
import { seasonYear } from "./rules/season-year.ts";
import { shortYear } from "./rules/short-year.ts";
import { thatMorning } from "./rules/that-morning.ts";
import { thatTime } from "./rules/that-time.ts";
import { thatUnit } from "./rules/that-unit.ts";
import { theDay } from "./rules/the-day.ts";
import { thisMorning } from "./rules/this-morning.ts";
import { unitAfter } from "./rules/unit-after.ts";
import { unitBeforeLast } from "./rules/unit-before-last.ts";
import { vagueDuration } from "./rules/vague-duration.ts";
import { weekOfMonth } from "./rules/week-of-month.ts";
import { weekday } from "./rules/weekday.ts";
import { weekdayOfMonth } from "./rules/weekday-of-month.ts";
import { weekend } from "./rules/weekend.ts";
import { year } from "./rules/year.ts";
import { yearEarlier } from "./rules/year-earlier.ts";
import { yearSpan } from "./rules/year-span.ts";

/**
 * All rules, the more telling first. Of matches that begin with the same word the longest
 * wins, and of equals the one whose rule stands first here.
 */
export const RULES: readonly Rule[] = [
  isoDate,
  numericDate,
  monthDay,
  dayMonth,
  daySpan,
  weekOfMonth,
  weekdayOfMonth,
  monthYear,
  isoMonth,
  yearSpan,
  seasonYear,
  quarter,
  halfYear,
  fiscalYear,
  eraYear,
  decade,
  decadeWord,
  century,
  year,
  shortYear,
  month,
  season,
  feast,
  everyWeekday,
  weekday,
  weekend,
  dayWord,
  thisMorning,
  thatMorning,
  inTheMorning,
  militaryClock,
  clock,
  noon,
  unitBeforeLast,
  nearUnit,
  thatUnit,
  unitAfter,
  theDay,
  endOfUnit,
  thatTime,
  yearEarlier,
  ago,
  later,
  every,
  rate,
  recentSpan,
  duration,
  hyphenDuration,
  longDuration,
  halfUnit,
  oneUnit,
  vagueDuration,
  frequency,
  pastReference,
  presentReference,
  futureReference,
];
