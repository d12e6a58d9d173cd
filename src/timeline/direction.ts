import type { Candidate } from "./find.ts";
import type { Cue, Part } from "./meaning.ts";
import type { Direction } from "./part.ts";
import type { Tense } from "./tense.ts";

/** "ahead of his", "a report due in": what comes next is still to come. */
const COMING = new RegExp(
  `\\b(?:${[
    "ahead(?: of)?|upcoming|forthcoming|due|before|deadline of",
    "(?:scheduled|slated|planned|set) for",
  ].join("|")})(?: (?:on|in|by|for|the|a|an|its|his|her|their))? $`,
  "i",
);
const UNTIL = /\b(?:until|till)(?: the)? $/i;
const BY = /\b(?:by|through|no later than)(?: (?:the|this|end of))? $/i;
/** "a hearing for July 9": days that are set. */
const FOR = /\bfor(?: the)? $/i;
const SINCE = /\b(?:since|as of) $/i;

/** Which "March" or "Tuesday" is meant, as seen from the dateline. */
export function directionOf(
  { before }: Candidate,
  part: Part,
  cue: Cue | null,
  tense: Tense | null,
): Direction {
  if (cue === "last") return "before";
  if (cue === "next") return "after";
  if (cue === "this") return "same";
  if (SINCE.test(before)) return "past";
  if (COMING.test(before)) return tense === "past" ? "nearest" : "future";
  if (UNTIL.test(before) && part.of === "weekday") return "future";
  if (UNTIL.test(before) || BY.test(before)) return tense === "past" ? "past" : "future";
  if (FOR.test(before) && /^(?:day|weekday)$/.test(part.of)) return "future";
  if (tense === "future" || tense === "scheduled") return "future";
  if (tense === "past" || tense === "perfect") return "past";
  // News without a verb that tells speaks of the last such day, or of the nearest date.
  return /^(?:weekday|weekend|quarter)$/.test(part.of) ? "past" : "nearest";
}
