import { civilDate, dayNumber, weekday } from "./calendar.ts";

/** The precisions a date may have, finest first. */
export const GRAINS = [
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "fiscal year",
  "year",
  "decade",
  "century",
] as const;

export type Grain = (typeof GRAINS)[number];

/**
 * A stretch of the calendar: the `index`-th day, week, month … counted from a fixed origin,
 * so that the next one is `index + 1` whatever the grain.
 * Days count from 1970-01-01, weeks and weekends from the week of 1970-01-05; months,
 * quarters, halves and seasons are `year × n + k`; a decade is `198`, a century `19` for 19xx.
 */
export interface Moment {
  readonly grain: Grain;
  readonly index: number;
}

/** Monday of the week that weeks are counted from. */
const FIRST_MONDAY = 4;

/** In the order of the year; the winter of a year begins in its December. */
export const SEASONS = ["SP", "SU", "FA", "WI"] as const;

/** A day of the civil calendar; the caller has checked that it exists. */
export function day(year: number, month: number, date: number): Moment {
  return { grain: "day", index: dayNumber(year, month, date) };
}

/** A month, 1 to 12. */
export function month(year: number, number: number): Moment {
  return { grain: "month", index: year * 12 + number - 1 };
}

/** A year; 0 is 1 BC. */
export function year(number: number): Moment {
  return { grain: "year", index: number };
}

/** A quarter, 1 to 4. */
export function quarter(of: number, number: number): Moment {
  return { grain: "quarter", index: of * 4 + number - 1 };
}

/** A half-year, 1 or 2. */
export function half(of: number, number: number): Moment {
  return { grain: "half", index: of * 2 + number - 1 };
}

/** A season: an index into `SEASONS`. */
export function season(of: number, number: number): Moment {
  return { grain: "season", index: of * 4 + number };
}

/** The day number it begins on. */
export function firstDay({ grain, index }: Moment): number {
  switch (grain) {
    case "day":
      return index;
    case "week":
      return FIRST_MONDAY + index * 7;
    case "weekend":
      return FIRST_MONDAY + index * 7 + 5;
    case "month":
      return dayNumber(Math.floor(index / 12), modulo(index, 12) + 1, 1);
    case "quarter":
      return dayNumber(Math.floor(index / 4), modulo(index, 4) * 3 + 1, 1);
    case "season":
      return dayNumber(Math.floor(index / 4), modulo(index, 4) * 3 + 3, 1);
    case "half":
      return dayNumber(Math.floor(index / 2), modulo(index, 2) * 6 + 1, 1);
    case "year":
    case "fiscal year":
      return dayNumber(index, 1, 1);
    case "decade":
      return dayNumber(index * 10, 1, 1);
    case "century":
      return dayNumber(index * 100, 1, 1);
  }
}

/** The day number it ends on. */
export function lastDay(moment: Moment): number {
  if (moment.grain === "weekend") return firstDay(moment) + 1;
  return firstDay(shifted(moment, 1)) - 1;
}

/** The moment so many of its own units later, or earlier where `by` is negative. */
export function shifted(moment: Moment, by: number): Moment {
  return { grain: moment.grain, index: moment.index + by };
}

/** The stretch of a grain that holds a day. */
export function holding(dayIndex: number, grain: Grain): Moment {
  const civil = civilDate(dayIndex);
  switch (grain) {
    case "day":
      return { grain, index: dayIndex };
    case "week":
    case "weekend":
      return { grain, index: Math.floor((dayIndex - FIRST_MONDAY) / 7) };
    case "month":
      return month(civil.year, civil.month);
    case "quarter":
      return quarter(civil.year, Math.ceil(civil.month / 3));
    case "season":
      return season(civil.year, Math.floor(civil.month / 3) - 1);
    case "half":
      return half(civil.year, Math.ceil(civil.month / 6));
    case "year":
    case "fiscal year":
      return { grain, index: civil.year };
    case "decade":
      return { grain, index: Math.floor(civil.year / 10) };
    case "century":
      return { grain, index: Math.floor(civil.year / 100) };
  }
}

/** The same time at a coarser or equal grain; null where it is not that precise. */
export function coarsened(moment: Moment, grain: Grain): Moment | null {
  if (moment.grain === grain) return moment;
  if (GRAINS.indexOf(grain) < GRAINS.indexOf(moment.grain)) return null;
  return holding(firstDay(moment), grain);
}

/** Whether it is as fine as a year: what a reader would call a date. */
export function pinsYear(moment: Moment): boolean {
  return GRAINS.indexOf(moment.grain) <= GRAINS.indexOf("year");
}

/** The last such weekday on or before a day; 1 is Monday. */
export function weekdayBefore(dayIndex: number, number: number): number {
  return dayIndex - modulo(weekday(dayIndex) - number, 7);
}

/** The remainder that is never negative. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
