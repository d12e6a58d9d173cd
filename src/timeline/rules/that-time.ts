import { rule } from "../rule.ts";

/** "by that time", "at that point": the last date told, as precise as it is. */
export const thatTime = rule({
  name: "that-time",
  cues: ["time", "point", "date"],
  pattern: [
    "(?<=\\b(?:at|by|until|since|before|after|from|around) )that (?:same )?",
    "(?:time|point|date)(?! (?:of|when)\\b)",
  ],
  read: () => ({ kind: "same" }),
});
