import { fromStory } from "../meaning.ts";
import { rule } from "../rule.ts";
import { stepOf } from "../step.ts";
import { CALENDAR_UNIT, UNIT_WORDS, unitOf } from "../units.ts";

/** "that year", "the same day", "the following week", "the previous quarter". */
export const thatUnit = rule({
  name: "that-unit",
  cues: UNIT_WORDS,
  pattern: [
    "(?:the (?:very )?(?<which>previous|preceding|prior|following|same)|that",
    `(?: same| very)?) (?<unit>${CALENDAR_UNIT})(?! (?:as|when|that|of)\\b|-)`,
  ],
  read: ({ groups }) => {
    const { grain } = unitOf(groups["unit"] ?? "");
    return grain === null ? null : fromStory(grain, stepOf(groups["which"]));
  },
});
