import { YEAR } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { month } from "../moment.ts";
import { DIGITS, rule } from "../rule.ts";

/** "2012-03": a month, where it cannot be a span of years as "2009-10" is. */
export const isoMonth = rule({
  name: "iso-month",
  cues: [DIGITS],
  pattern: `(?<![-/])(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])(?![-/:%]|[.,]\\d)`,
  read: ({ groups }) => {
    const year = Number(groups["year"]);
    const number = Number(groups["month"]);
    return number > year % 100 ? null : stated(month(year, number));
  },
});
