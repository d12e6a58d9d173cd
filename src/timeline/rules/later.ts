import { HOW_MANY, howMany } from "../counts.ts";
import { fromStory } from "../meaning.ts";
import { rule } from "../rule.ts";
import { UNIT, unitOf, wholeUnits } from "../units.ts";

/** "three years later", "a week earlier", counted from the last date told. */
export const later = rule({
  name: "later",
  cues: [
    "later",
    "after",
    "afterward",
    "afterwards",
    "thereafter",
    "earlier",
    "previously",
    "beforehand",
    "prior",
    "before",
  ],
  pattern: [
    `${HOW_MANY} (?<unit>${UNIT})(?<half> and a half)? `,
    "(?<cue>later|afterwards?|thereafter|earlier|previously|beforehand|prior(?! to)",
    "|before(?= ?[.,;]|$)|after(?= ?[.,;]|$))",
  ],
  read: ({ groups }) => {
    const sign = /^(?:later|after|there)/.test(groups["cue"] ?? "") ? 1 : -1;
    const { grain } = unitOf(groups["unit"] ?? "");
    const many = howMany(groups);
    if (grain === null || many === null) return null;
    const step = wholeUnits(grain, many);
    return step === null ? null : fromStory(step.grain, sign * step.by);
  },
});
