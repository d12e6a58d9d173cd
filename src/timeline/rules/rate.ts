import { isRate } from "../length.ts";
import { rule } from "../rule.ts";
import { durationValue, UNIT_WORDS } from "../units.ts";

/** "15 a year", "twice a week", "three times a day". */
export const rate = rule({
  name: "rate",
  cues: UNIT_WORDS,
  pattern: [
    "(?<times>(?:once|twice|(?:two|three|four|five|several|many) times) )?an? ",
    "(?<unit>minute|hour|day|week|month|year)",
    "(?! (?:ago|earlier|later|after|before|of|and a half)\\b|-)",
  ],
  read: (found) => {
    const { times, unit = "" } = found.groups;
    if (times === undefined && !isRate(found)) return null;
    return { kind: "set", value: durationValue(1, unit) };
  },
});
