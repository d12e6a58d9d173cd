import {
  MONTH,
  monthOf,
  ORDINAL,
  ordinalOf,
  WEEKDAY,
  WEEKDAY_WORDS,
  weekdayOf,
  YEAR,
} from "../calendar-words.ts";
import { partial, stated } from "../meaning.ts";
import { isNamed, rule } from "../rule.ts";
import { weekdayOfMonth as weekdayMoment } from "../week-of-month.ts";

/** "the first Monday in May", "the last Friday of June 2009". */
export const weekdayOfMonth = rule({
  name: "weekday-of-month",
  cues: WEEKDAY_WORDS,
  pattern: [
    `(?:the )?(?<which>${ORDINAL}|last|final) (?<day>${WEEKDAY}) (?:of|in) `,
    `(?<month>${MONTH})(?:,? (?<year>${YEAR}))?(?! \\d)`,
  ],
  read: (found) => {
    const { day, month: name, year } = found.groups;
    if (!isNamed(found, name)) return null;
    const which = ordinalOf(found.groups["which"] ?? "") || -1;
    const weekday = weekdayOf(day ?? "");
    const month = monthOf(name ?? "");
    return year === undefined
      ? partial({ of: "weekday of month", month, weekday, which })
      : stated(weekdayMoment(Number(year), month, weekday, which));
  },
});
