import { dayNumber, daysInMonth } from "./calendar.ts";
import { holding, type Moment, shifted, weekdayBefore } from "./moment.ts";

/**
 * The n-th ISO week that lies whole within a month, or the last one for -1: what
 * "the last week of March" means where a month's weeks are counted.
 */
export function weekOfMonth(year: number, month: number, which: number): Moment {
  if (which < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return shifted(holding(last + 1, "week"), -1);
  }
  return shifted(holding(dayNumber(year, month, 1) + 6, "week"), which - 1);
}

/** The n-th such weekday of a month, or the last one for -1; 1 is Monday. */
export function weekdayOfMonth(
  year: number,
  month: number,
  weekday: number,
  which: number,
): Moment {
  const last = dayNumber(year, month, daysInMonth(year, month));
  const first = weekdayBefore(dayNumber(year, month, 1) + 6, weekday);
  const index = which < 0 ? weekdayBefore(last, weekday) : first + 7 * (which - 1);
  return { grain: "day", index };
}
