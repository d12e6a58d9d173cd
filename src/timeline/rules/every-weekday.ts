import { WEEKDAY, WEEKDAY_WORDS, weekdayOf } from "../calendar-words.ts";
import { PART_OF_DAY } from "../day-parts.ts";
import { rule } from "../rule.ts";

/** "every Friday", "each Sunday", "on Mondays", "on weekends". */
export const everyWeekday = rule({
  name: "every-weekday",
  cues: [...WEEKDAY_WORDS, ...WEEKDAY_WORDS.map((day) => `${day}s`), "weekends"],
  pattern: [
    `(?:(?:every|each) (?<every>${WEEKDAY})|(?<plural>${WEEKDAY})s`,
    `|(?<=\\b(?:on|at) )weekends)(?: ${PART_OF_DAY}s?)?`,
  ],
  read: ({ groups }) => {
    const day = groups["every"] ?? groups["plural"];
    const value = day === undefined ? "XXXX-WXX-WE" : `XXXX-WXX-${weekdayOf(day)}`;
    return { kind: "set", value };
  },
});
