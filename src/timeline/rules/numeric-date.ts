import { isDate } from "../calendar.ts";
import { fullYear } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { day } from "../moment.ts";
import { DIGITS, rule } from "../rule.ts";

/**
 * "7/8/07", "07/08/2007", "07-08-2007": month first, as American news has it, unless only
 * the other order is a date. "20.1.2017": day first, as those who write full stops do.
 */
export const numericDate = rule({
  name: "numeric-date",
  cues: [DIGITS],
  pattern: [
    "(?<![\\d/.$-])(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>",
    "(?<year>(?:19|20)\\d\\d|\\d\\d)(?![/\\d-]|\\.\\d)",
  ],
  read: ({ groups }) => {
    const first = Number(groups["first"]);
    const second = Number(groups["second"]);
    const digits = groups["year"] ?? "";
    const mark = groups["mark"];
    if (mark !== "/" && digits.length === 2) return null;
    const year = digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
    if (mark !== "." && isDate(year, first, second)) {
      return stated(day(year, first, second));
    }
    return isDate(year, second, first) ? stated(day(year, second, first)) : null;
  },
});
