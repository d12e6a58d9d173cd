import { DAY, MONTH, MONTH_WORDS, YEAR } from "../calendar-words.ts";
import { rule } from "../rule.ts";
import { dayOfYear } from "../year-day.ts";

/** The last day of "May 3-5" or "June 28 to 30, 2009". */
export const daySpan = rule({
  name: "day-span",
  cues: MONTH_WORDS,
  pattern: [
    `(?<=(?<month>${MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?:-| to | and | through ))`,
    `(?<day>${DAY})(?:, (?<year>${YEAR}))?(?![:%/]|[.,]\\d|-\\d)`,
  ],
  read: ({ groups, next }) => {
    const { month, day, year } = groups;
    if (next?.pos === "NOUN" && year === undefined) return null;
    return dayOfYear(year, month, day);
  },
});
