import { PART_OF_DAY, partOfDay } from "../day-parts.ts";
import { fromDateline } from "../meaning.ts";
import { rule } from "../rule.ts";

const DAYS: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  "the day after tomorrow": 2,
};

/** "today", "yesterday evening", "the day after tomorrow"; not the paper "USA Today". */
export const dayWord = rule({
  name: "day-word",
  cues: ["today", "yesterday", "tomorrow"],
  pattern: `(?<day>(?:the day (?:before|after) )?(?:today|yesterday|tomorrow))(?: (?<part>${PART_OF_DAY}))?`,
  read: ({ groups, before, after, written }) => {
    const title =
      /\b[A-Z]\w+ $/.test(before) || /^ (?:show|programme|program)\b/.test(after);
    if (title && /^T/.test(written)) return null;
    const by = DAYS[groups["day"] ?? ""];
    return by === undefined ? null : fromDateline("day", by, partOfDay(groups["part"]));
  },
});
