import { halfOf } from "../length.ts";
import { rule } from "../rule.ts";

/** "half an hour", "half a century", "a quarter of a century". */
export const halfUnit = rule({
  name: "half-unit",
  cues: ["half", "quarter"],
  pattern: [
    "(?:(?:a )?half(?: an?|-)? ?(?<unit>hour|day|year|decade|century)|(?:a )?",
    "quarter(?: of a|-)? ?century)",
  ],
  read: ({ groups }) => {
    const unit = groups["unit"];
    return unit === undefined ? { kind: "duration", value: "P25Y" } : halfOf(unit);
  },
});
