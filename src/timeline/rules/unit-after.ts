import { fromStory } from "../meaning.ts";
import { rule } from "../rule.ts";
import { stepOf } from "../step.ts";
import { UNIT_WORDS, unitOf } from "../units.ts";

/** "the day after", "the year before", where the text says no more than that. */
export const unitAfter = rule({
  name: "unit-after",
  cues: UNIT_WORDS,
  pattern: "the (?<unit>day|week|month|year) (?<which>before|after)(?= ?[.,;]|$)",
  read: ({ groups }) => {
    const { grain } = unitOf(groups["unit"] ?? "");
    return grain === null ? null : fromStory(grain, stepOf(groups["which"]));
  },
});
