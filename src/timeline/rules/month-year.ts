import { MONTH, MONTH_WORDS, monthOf, YEAR } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { month as monthMoment } from "../moment.ts";
import { isNamed, rule } from "../rule.ts";

/** "March 2012", "March of 2012", "Mar. 2012", "March, 2012". */
export const monthYear = rule({
  name: "month-year",
  cues: MONTH_WORDS,
  pattern: `(?<month>${MONTH})(?:,| of| in)? (?<year>${YEAR})(?![,.]\\d|%)`,
  read: (found) => {
    const { month, year } = found.groups;
    return isNamed(found, month)
      ? stated(monthMoment(Number(year), monthOf(month ?? "")))
      : null;
  },
});
