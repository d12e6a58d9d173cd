import { COUNT, countOf } from "../counts.ts";
import { halfOf, lengthOf } from "../length.ts";
import { rule } from "../rule.ts";
import { UNIT_WORDS } from "../units.ts";

/** "27-year", "four-week", "a 57-year-old", "half-hour". */
export const hyphenDuration = rule({
  name: "hyphen-duration",
  cues: UNIT_WORDS,
  pattern: [
    `(?<![$£€\\d.,-])(?<count>${COUNT}|half)-`,
    "(?<unit>second|minute|hour|day|week|month|year|decade|century)",
    "(?:-olds?|-long)?",
  ],
  read: ({ groups }) => {
    const { count: words = "", unit = "" } = groups;
    if (words === "half") return halfOf(unit);
    const count = countOf(words);
    return count === null ? null : lengthOf(count, unit);
  },
});
