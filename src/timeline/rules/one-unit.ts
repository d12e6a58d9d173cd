import { isRate, lengthOf } from "../length.ts";
import { rule } from "../rule.ts";
import { UNIT_WORDS } from "../units.ts";

/** "a decade", "an hour", "a year and a half"; not "15 a year" or "such a day". */
export const oneUnit = rule({
  name: "one-unit",
  cues: UNIT_WORDS,
  pattern: [
    "an? (?:full |whole |entire |further |single )?",
    "(?<unit>minute|hour|day|week|weekend|fortnight|month|year|decade|century)",
    "(?<half> and a half)?(?!-|'s? (?:best|worst))",
  ],
  read: (found) => {
    const { unit = "", half } = found.groups;
    if (half !== undefined) return lengthOf(1.5, unit);
    // "not a day to be sad", "what a day": a day that is told of, and no length.
    if (unit === "day" && !/^(?:ADP|ADV|VERB)$/.test(found.previous?.pos ?? ""))
      return null;
    return isRate(found) ? null : lengthOf(1, unit);
  },
});
