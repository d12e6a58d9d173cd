import { civilDate } from "./calendar.ts";
import { firstDay, lastDay, type Moment, modulo } from "./moment.ts";

/** EDTF codes of the seasons, quarters and halves of a year (ISO 8601-2:2019, 4.8). */
const SPRING = 21;
const FIRST_QUARTER = 33;
const FIRST_HALF = 40;

/**
 * A moment in EDTF (Library of Congress specification, levels 0 to 2): `2012-03-04`, `198X`,
 * `2009-21` for a spring, `2009-33` for a first quarter. EDTF has no weeks: they become
 * the interval of their days.
 */
export function edtf(moment: Moment): string {
  const { grain, index } = moment;
  switch (grain) {
    case "day":
      return edtfDay(index);
    case "week":
    case "weekend":
      return `${edtfDay(firstDay(moment))}/${edtfDay(lastDay(moment))}`;
    case "month":
      return `${years(Math.floor(index / 12))}-${two(modulo(index, 12) + 1)}`;
    case "quarter":
      return `${years(Math.floor(index / 4))}-${FIRST_QUARTER + modulo(index, 4)}`;
    case "season":
      return `${years(Math.floor(index / 4))}-${SPRING + modulo(index, 4)}`;
    case "half":
      return `${years(Math.floor(index / 2))}-${FIRST_HALF + modulo(index, 2)}`;
    case "year":
    case "fiscal year":
      return years(index);
    case "decade":
      return `${String(index).padStart(3, "0")}X`;
    case "century":
      return `${two(index)}XX`;
  }
}

/**
 * An interval of two moments, each end at its own precision; an open end is `..`
 * (EDTF level 1). A week stands for its first day as a start and its last as an end.
 */
export function edtfInterval(from: Moment | null, to: Moment | null): string {
  const start =
    from === null ? ".." : isWeek(from) ? edtfDay(firstDay(from)) : edtf(from);
  const end = to === null ? ".." : isWeek(to) ? edtfDay(lastDay(to)) : edtf(to);
  return `${start}/${end}`;
}

function isWeek({ grain }: Moment): boolean {
  return grain === "week" || grain === "weekend";
}

function edtfDay(day: number): string {
  const civil = civilDate(day);
  return `${years(civil.year)}-${two(civil.month)}-${two(civil.day)}`;
}

function years(year: number): string {
  return year < 0 ? `-${four(-year)}` : four(year);
}

const two = (number: number): string => String(number).padStart(2, "0");
const four = (number: number): string => String(number).padStart(4, "0");
