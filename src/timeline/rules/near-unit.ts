import { fromDateline, fromStory } from "../meaning.ts";
import { rule } from "../rule.ts";
import { CALENDAR_UNIT, durationValue, UNIT_WORDS, unitOf } from "../units.ts";

/** "last year", "this week", "the last quarter", "next month", "the current decade". */
export const nearUnit = rule({
  name: "near-unit",
  cues: UNIT_WORDS,
  pattern: [
    "(?<cue>(?:the )?(?:last|next)|this(?: past| coming)?|the ",
    `(?:current|coming|upcoming)) (?<unit>${CALENDAR_UNIT}|weekend)`,
    "(?! (?:of|before last|after next|in (?:a row|office|power))\\b|-)",
  ],
  read: ({ groups, text }) => {
    const unit = groups["unit"] ?? "";
    const cue = groups["cue"] ?? "";
    const { grain } = unitOf(unit);
    if (grain === null) return null;
    if (grain === "day") {
      // "the next day" is counted from the story; "the last day" is the end of something.
      if (text === "the next day") return fromStory("day", 1);
      return text === "this day" ? fromDateline("day", 0) : null;
    }
    // "over the next month", "in the last decade" are lengths.
    if (/^the next/.test(cue) || text === "the last decade") {
      return { kind: "duration", value: durationValue(1, unit) };
    }
    if (/last|past/.test(cue)) return fromDateline(grain, -1);
    return fromDateline(grain, /next|coming/.test(cue) ? 1 : 0);
  },
});
