import { COUNT, countOf } from "../counts.ts";
import { BETWEEN, isLength, isName, lengthOf } from "../length.ts";
import { rule, wordsBefore } from "../rule.ts";
import { UNIT, UNIT_WORDS } from "../units.ts";

const COUNTED = wordsBefore(
  "in|for|after|within|of|than|only|just|least|over|about|by|every|last",
);

/** "two years", "six straight days", "30 minutes"; not "three quarters" or "the Seven Years' War". */
export const duration = rule({
  name: "duration",
  cues: UNIT_WORDS,
  pattern: `(?<![$£€\\d.,-])(?<count>${COUNT}) (?<between>${BETWEEN})?(?<unit>${UNIT})(?!-)`,
  read: (found) => {
    const { count: words = "", between, unit = "" } = found.groups;
    const count = countOf(words);
    if (count === null || !isLength(unit, between !== undefined)) return null;
    if (isName(found)) return null;
    // "the four day trip", a hyphen left out; else a unit that stands alone is none.
    if (
      count !== 1 &&
      !unit.endsWith("s") &&
      !/^(?:NOUN|ADJ)$/.test(found.next?.pos ?? "")
    ) {
      return null;
    }
    // "one day" is some day, unless a word before says that it is counted.
    if (found.text === "one day" && !COUNTED.test(found.before)) return null;
    if (/\b(?:Flight|Channel|Chapter|Section) $/.test(found.before)) return null;
    return lengthOf(count, unit);
  },
});
