import { COUNT, countOf } from "../counts.ts";
import { PART_OF_DAY, partOfDay } from "../day-parts.ts";
import { rule } from "../rule.ts";
import { durationValue, UNIT } from "../units.ts";

const SPEED = /\b(?:miles?|kilomet\w+|km|knots|feet|met(?:re|er)s|litres?|gallons) $/i;

/** "every year", "each day", "every two weeks", "every other month", "per month"; not "60 miles per hour". */
export const every = rule({
  name: "every",
  cues: ["every", "each", "per"],
  pattern: [
    "(?:every(?: (?<other>other|second)| (?<few>few))?|each|per)",
    `(?: (?<count>${COUNT}))? (?:single )?(?<unit>${UNIT}|annum|${PART_OF_DAY})`,
  ],
  read: ({ groups, text, before }) => {
    if (/^per/.test(text) && SPEED.test(before)) return null;
    const { other, few, count: words, unit = "" } = groups;
    const part = partOfDay(unit);
    if (part !== null) return { kind: "set", value: `XXXX-XX-XX${part}` };
    if (/ second$/.test(text)) return null;
    if (few !== undefined) return { kind: "set", value: durationValue("X", unit) };
    const count = other === undefined ? countOf(words ?? "one") : 2;
    const named = unit === "annum" ? "year" : unit;
    return count === null ? null : { kind: "set", value: durationValue(count, named) };
  },
});
