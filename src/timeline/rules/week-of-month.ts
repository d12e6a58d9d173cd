import { MONTH, monthOf, ORDINAL, ordinalOf, YEAR } from "../calendar-words.ts";
import { partial, stated } from "../meaning.ts";
import { isNamed, rule } from "../rule.ts";
import { weekOfMonth as weekMoment } from "../week-of-month.ts";

/** "the last week of March", "the first week in June 2009". */
export const weekOfMonth = rule({
  name: "week-of-month",
  cues: ["week"],
  pattern: [
    `(?:the )?(?<which>${ORDINAL}|last|final) week (?:of|in) (?<month>${MONTH})`,
    `(?:,? (?<year>${YEAR}))?(?! \\d)`,
  ],
  read: (found) => {
    const month = monthOf(found.groups["month"] ?? "");
    const week = ordinalOf(found.groups["which"] ?? "") || -1;
    const year = found.groups["year"];
    if (!isNamed(found, found.groups["month"])) return null;
    return year === undefined
      ? partial({ of: "week of month", month, week })
      : stated(weekMoment(Number(year), month, week));
  },
});
