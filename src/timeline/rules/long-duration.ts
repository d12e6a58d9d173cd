import { lengthOf } from "../length.ts";
import { rule } from "../rule.ts";

/** "yearlong", "a week-long strike", "decades-long". */
export const longDuration = rule({
  name: "long-duration",
  cues: [
    ...["hour", "day", "week", "month", "year", "decade", "century"].flatMap((unit) => [
      unit,
      `${unit}s`,
      `${unit}long`,
    ]),
  ],
  pattern: [
    "(?<![\\d-]-?)",
    "(?:(?<many>hours|days|weeks|months|years|decades)-long",
    "|(?<unit>hour|day|week|month|year|decade|century)-?long)",
  ],
  read: ({ groups }) => {
    const many = groups["many"];
    return many === undefined ? lengthOf(1, groups["unit"] ?? "") : lengthOf("X", many);
  },
});
