import { ORDINAL, ordinalOf, YEAR } from "../calendar-words.ts";
import { partial, stated } from "../meaning.ts";
import { quarter as quarterMoment } from "../moment.ts";
import { rule } from "../rule.ts";

/** "the third quarter of 2008", "Q3 2008", "fourth-quarter", "the fiscal second quarter". */
export const quarter = rule({
  name: "quarter",
  cues: ["quarter", "q"],
  pattern: [
    `(?:(?:the |its |their )?(?:fiscal |financial )?(?<ordinal>${ORDINAL})`,
    "(?: fiscal| financial)?[ -]quarter|q(?<number>[1-4]))",
    `(?:(?: of| in|,)?(?: the)?(?: fiscal| financial)?(?: year)? (?<year>${YEAR})`,
    "(?!\\w))?",
  ],
  read: ({ groups, before, after }) => {
    // "a second quarter in a row" and the quarters of a game or century are not the year's.
    if (/\ba $/.test(before)) return null;
    if (/^ (?:of|in a row)\b|^-final/.test(after)) return null;
    const number = ordinalOf(groups["ordinal"] ?? groups["number"] ?? "");
    const year = groups["year"];
    return year === undefined
      ? partial({ of: "quarter", quarter: number })
      : stated(quarterMoment(Number(year), number));
  },
});
