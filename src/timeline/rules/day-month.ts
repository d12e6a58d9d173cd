import { ANY_WEEKDAY, DAY, MONTH, MONTH_WORDS, YEAR } from "../calendar-words.ts";
import { isNamed, rule } from "../rule.ts";
import { dayOfYear } from "../year-day.ts";

/** "20 January 2017", "the 20th of January, 2017", "Friday 20 January". */
export const dayMonth = rule({
  name: "day-month",
  cues: MONTH_WORDS,
  pattern: [
    `(?<![\\d$£€.,:/-])(?:${ANY_WEEKDAY},? )?(?:the )?(?<day>${DAY})(?: of)? `,
    `(?<month>${MONTH})(?:,? (?<year>${YEAR}))?(?! \\d{1,2}\\b|[,.]\\d)`,
  ],
  read: (found) => {
    const { month, day, year } = found.groups;
    return isNamed(found, month) ? dayOfYear(year, month, day) : null;
  },
});
