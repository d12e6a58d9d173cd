import { civilDate, isoWeek } from "./calendar.ts";
import { firstDay, type Grain, type Moment, modulo, SEASONS } from "./moment.ts";

/**
 * The TIMEX3 value of a moment (TimeML 1.2.1, after TIDES 2005 section 4): `2012-03-04`,
 * `2012-W10`, `2012-SP`, `2012-Q1`, `FY2012`; a decade is its three digits, `199`, a century
 * its two, `19` for 1900 to 1999.
 */
export function timexValue(moment: Moment): string {
  const { grain, index } = moment;
  switch (grain) {
    case "day": {
      const { year, month, day } = civilDate(index);
      return `${yearDigits(year)}-${two(month)}-${two(day)}`;
    }
    case "week":
    case "weekend": {
      const { year, week } = isoWeek(firstDay(moment));
      return `${yearDigits(year)}-W${two(week)}${grain === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${yearDigits(Math.floor(index / 12))}-${two(modulo(index, 12) + 1)}`;
    case "quarter":
      return `${yearDigits(Math.floor(index / 4))}-Q${modulo(index, 4) + 1}`;
    case "season":
      return `${yearDigits(Math.floor(index / 4))}-${SEASONS[modulo(index, 4)]}`;
    case "half":
      return `${yearDigits(Math.floor(index / 2))}-H${modulo(index, 2) + 1}`;
    case "fiscal year":
      return `FY${yearDigits(index)}`;
    case "year":
      return yearDigits(index);
    case "decade":
      return String(index).padStart(3, "0");
    case "century":
      return two(index);
  }
}

/** What a value of this grain looks like when nothing says which one it is: `XXXX-WXX`. */
export const UNKNOWN: Readonly<Record<Grain, string>> = {
  day: "XXXX-XX-XX",
  weekend: "XXXX-WXX-WE",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  season: "XXXX-XX",
  half: "XXXX-HX",
  "fiscal year": "FYXXXX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

/** A year before 1 is written `BC0044`, as TimeML 1.2.1 has it. */
function yearDigits(year: number): string {
  return year > 0 ? four(year) : `BC${four(1 - year)}`;
}

const two = (number: number): string => String(number).padStart(2, "0");
const four = (number: number): string => String(number).padStart(4, "0");
