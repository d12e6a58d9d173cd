import { civilDate, isDate } from "./calendar.ts";
import type { Part } from "./meaning.ts";
import {
  day,
  firstDay,
  half,
  holding,
  lastDay,
  type Moment,
  modulo,
  month,
  quarter,
  SEASONS,
  season,
  weekdayBefore,
} from "./moment.ts";
import { weekdayOfMonth, weekOfMonth } from "./week-of-month.ts";

/** Which occurrence of a recurring date is meant, as seen from a day. */
export type Direction =
  /** The latest that has begun, the day's own included. */
  | "past"
  /** The next one, the day's own included. */
  | "future"
  | "nearest"
  /** As "past" and "future", the day's own excluded. */
  | "before"
  | "after"
  /** The one in the same year or week. */
  | "same";

/** The occurrence of a part that is meant, seen from a day; null where there is none. */
export function occurrence(
  part: Part,
  from: number,
  direction: Direction,
): Moment | null {
  const around = occurrencesAround(part, from);
  switch (direction) {
    case "past":
      return around.findLast((moment) => firstDay(moment) <= from) ?? null;
    case "before":
      return around.findLast((moment) => lastDay(moment) < from) ?? null;
    case "future":
      return around.find((moment) => lastDay(moment) >= from) ?? null;
    case "after":
      return around.find((moment) => firstDay(moment) > from) ?? null;
    case "same":
      return part.of === "weekday" || part.of === "weekend"
        ? (around.find((moment) => lastDay(moment) >= from) ?? null)
        : inYear(part, civilDate(from).year);
    case "nearest":
      return nearest(around, from);
  }
}

/** The part in a given year; null for a weekday or weekend, and for February 29 where there is none. */
function inYear(part: Part, year: number): Moment | null {
  switch (part.of) {
    case "weekday":
    case "weekend":
      return null;
    case "day":
      return isDate(year, part.month, part.day) ? day(year, part.month, part.day) : null;
    case "month":
      return month(year, part.month);
    case "season":
      return season(year, part.season);
    case "quarter":
      return quarter(year, part.quarter);
    case "half":
      return half(year, part.half);
    case "week of month":
      return weekOfMonth(year, part.month, part.week);
    case "weekday of month":
      return weekdayOfMonth(year, part.month, part.weekday, part.which);
  }
}

/** The part within a year, or a weekday within a week. */
export function partOf(part: Part, whole: Moment): Moment | null {
  if (part.of !== "weekday") return inYear(part, civilDate(firstDay(whole)).year);
  return whole.grain === "week"
    ? { grain: "day", index: firstDay(whole) + part.weekday - 1 }
    : null;
}

/** A part as TIMEX3 writes it when nothing says which one it is: `XXXX-01-20`, `XXXX-WXX-2`. */
export function unknownValue(part: Part): string {
  switch (part.of) {
    case "weekday":
      return `XXXX-WXX-${part.weekday}`;
    case "day":
      return `XXXX-${two(part.month)}-${two(part.day)}`;
    case "month":
      return `XXXX-${two(part.month)}`;
    case "season":
      return `XXXX-${SEASONS[modulo(part.season, 4)]}`;
    case "quarter":
      return `XXXX-Q${part.quarter}`;
    case "half":
      return `XXXX-H${part.half}`;
    case "weekend":
      return "XXXX-WXX-WE";
    case "week of month":
      return "XXXX-WXX";
    case "weekday of month":
      return `XXXX-${two(part.month)}-XX`;
  }
}

function nearest(moments: readonly Moment[], from: number): Moment | null {
  const distance = (moment: Moment): number =>
    Math.max(firstDay(moment) - from, from - lastDay(moment), 0);
  return moments.reduce<Moment | null>(
    (best, moment) =>
      best === null || distance(moment) < distance(best) ? moment : best,
    null,
  );
}

/** Enough occurrences, in order, to find the ones on either side of a day. */
function occurrencesAround(part: Part, from: number): Moment[] {
  if (part.of === "weekday") {
    const last = weekdayBefore(from, part.weekday);
    return [last - 7, last, last + 7].map((index) => ({ grain: "day", index }));
  }
  if (part.of === "weekend") {
    const { grain, index } = holding(from, "weekend");
    return [index - 1, index, index + 1].map((week) => ({ grain, index: week }));
  }
  const { year } = civilDate(from);
  // A February 29 may be eight years away, across a century.
  const reach = part.of === "day" && part.month === 2 && part.day === 29 ? 8 : 1;
  return Array.from({ length: 2 * reach + 1 }, (_, i) =>
    inYear(part, year - reach + i),
  ).filter((moment) => moment !== null);
}

const two = (number: number): string => String(number).padStart(2, "0");
