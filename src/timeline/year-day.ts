import { isDate } from "./calendar.ts";
import { monthOf } from "./calendar-words.ts";
import { type Clock, type Meaning, partial, stated } from "./meaning.ts";
import { day } from "./moment.ts";

const LEAP_YEAR = 2000;

/**
 * A day of a month as written ("20", "20th"), with its year or without; null where the
 * calendar has no such day.
 */
export function dayOfYear(
  year: string | undefined,
  monthName: string | undefined,
  dayNumber: string | undefined,
  clock: Clock | null = null,
): Meaning | null {
  const month = monthOf(monthName ?? "");
  const date = Number.parseInt(dayNumber ?? "", 10);
  if (!isDate(year === undefined ? LEAP_YEAR : Number(year), month, date)) return null;
  return year === undefined
    ? partial({ of: "day", month, day: date }, null, clock)
    : stated(day(Number(year), month, date), clock);
}
