import { PART_OF_DAY, PART_OF_DAY_WORDS, partOfDay } from "../day-parts.ts";
import { fromStory } from "../meaning.ts";
import { rule } from "../rule.ts";
import { stepOf } from "../step.ts";

/** "the next morning", "the following evening", "that night". */
export const thatMorning = rule({
  name: "that-morning",
  cues: PART_OF_DAY_WORDS,
  pattern: `(?:the (?<which>next|following|previous|same)|(?<that>that)) (?<part>${PART_OF_DAY})`,
  read: ({ groups }) => {
    const by = stepOf(groups["which"] ?? groups["that"]);
    return fromStory("day", by, partOfDay(groups["part"]));
  },
});
