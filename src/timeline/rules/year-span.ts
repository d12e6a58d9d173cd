import { YEAR } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { year } from "../moment.ts";
import { DIGITS, rule } from "../rule.ts";

/** The second year of "1985-1990", "2009-10" or "2004/05". */
export const yearSpan = rule({
  name: "year-span",
  cues: [DIGITS],
  pattern: `(?<=(?<![\\w$£€./-])(?<from>${YEAR})[-/])(?<to>${YEAR}|\\d\\d)(?![-/:%]|[.,]\\d)`,
  read: ({ groups }) => {
    const from = Number(groups["from"]);
    const digits = groups["to"] ?? "";
    const to =
      digits.length === 4 ? Number(digits) : from - (from % 100) + Number(digits);
    return to > from ? stated(year(to)) : null;
  },
});
