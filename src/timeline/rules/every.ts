import { rule } from "../rule.ts";
import { COUNT, countOf, durationValue, PART_OF_DAY, partOfDay, UNIT } from "../words.ts";

/** "every year", "each day", "every two weeks", "every other month", "per month". */
export const every = rule({
  name: "every",
  cues: ["every", "each", "per"],
  pattern: `(?:every(?: (?<other>other|second)| (?<few>few))?|each|per)(?: (?<count>${COUNT}))? (?:single )?(?<unit>${UNIT}|annum|${PART_OF_DAY})`,
  read: ({ groups, text }) => {
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
