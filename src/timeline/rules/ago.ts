import { HOW_MANY, howMany } from "../counts.ts";
import { fromDateline } from "../meaning.ts";
import { rule } from "../rule.ts";
import { UNIT, unitOf, wholeUnits } from "../units.ts";

/** "two weeks ago", "a year ago", "a decade from now"; "several years ago" and "20,000 years ago" stay vague. */
export const ago = rule({
  name: "ago",
  cues: ["ago", "now", "hence"],
  pattern: `(?:${HOW_MANY} )?(?<unit>${UNIT})(?<half> and a half)? (?<cue>ago|from now|hence)`,
  read: ({ groups }) => {
    const sign = groups["cue"] === "ago" ? -1 : 1;
    const { grain } = unitOf(groups["unit"] ?? "");
    const many = howMany(groups);
    if (grain === null) return null;
    if (many === null) {
      return { kind: "reference", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" };
    }
    const step = wholeUnits(grain, many);
    return step === null
      ? { kind: "reference", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" }
      : fromDateline(step.grain, sign * step.by);
  },
});
