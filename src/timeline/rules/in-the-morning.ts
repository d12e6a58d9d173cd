import { PART_OF_DAY, PART_OF_DAY_WORDS, partOfDay } from "../day-parts.ts";
import { rule } from "../rule.ts";

/** "in the morning", "in morning trading": of the day told of. */
export const inTheMorning = rule({
  name: "in-the-morning",
  cues: PART_OF_DAY_WORDS,
  pattern: [
    `(?<=\\b(?:in|during|by|until) )the (?:early |late )?(?<part>${PART_OF_DAY})`,
    "(?! (?:of|after|before|sky|shift|show)\\b)",
    "|(?<=\\b(?:in|during) )(?:(?:early|late) )?(?<session>morning|afternoon)",
    "(?= (?:trade|trading|session))",
  ],
  read: ({ groups }) => ({
    kind: "clock",
    clock: partOfDay(groups["part"] ?? groups["session"]) ?? "TNI",
  }),
});
