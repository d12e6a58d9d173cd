import { fromDateline } from "../meaning.ts";
import { rule } from "../rule.ts";
import { CALENDAR_UNIT, UNIT_WORDS, unitOf } from "../units.ts";

/** "the end of the year", "earlier in the week": of the dateline's own. */
export const endOfUnit = rule({
  name: "end-of-unit",
  cues: UNIT_WORDS,
  pattern: [
    "(?<=\\b(?:(?:beginning|start|end|middle|close|rest|remainder|half|quarter|months) of",
    `|(?:earlier|later) in) )the (?<unit>${CALENDAR_UNIT})`,
    "(?! (?:of|when|that|before|after)\\b|-|'s)",
  ],
  read: ({ groups }) => {
    const { grain } = unitOf(groups["unit"] ?? "");
    return grain === null ? null : fromDateline(grain, 0);
  },
});
