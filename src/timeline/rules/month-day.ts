import { ANY_WEEKDAY, DAY, MONTH, MONTH_WORDS, YEAR } from "../calendar-words.ts";
import { PART_OF_DAY, partOfDay } from "../day-parts.ts";
import { isNamed, rule } from "../rule.ts";
import { dayOfYear } from "../year-day.ts";

/** What makes a day without a year the name of something that happened on it. */
const EVENT = [
  "(?:(?:terrorist|terror) )?",
  "(?:attacks?|bombings?|hijack\\w*|massacre|revolution|uprising|movement|putsch)",
].join("");

/** "January 20, 2017", "Jan. 20", "Tuesday, March 5th", "the night of May 2". */
export const monthDay = rule({
  name: "month-day",
  cues: MONTH_WORDS,
  pattern: [
    `(?:(?:the )?(?<early>${PART_OF_DAY}) of )?(?:${ANY_WEEKDAY},? )?`,
    `(?<month>${MONTH}) (?:the )?(?<day>${DAY})`,
    `(?:,? (?<year>${YEAR})(?!\\w| (?:people|miles|dollars|percent))|(?! ${EVENT}))`,
    `(?: (?<part>${PART_OF_DAY}))?`,
    "(?![:%]|[,.]\\d| (?:per ?cent|percent|million|billion|points|a\\.?m|p\\.?m)\\b)",
  ],
  read: (found) => {
    const { month, day, year, part, early } = found.groups;
    if (!isNamed(found, month)) return null;
    return dayOfYear(year, month, day, partOfDay(part ?? early));
  },
});
