import { VAGUE_COUNT } from "../counts.ts";
import { BETWEEN, lengthOf } from "../length.ts";
import { type Found, rule } from "../rule.ts";
import { UNIT_WORDS } from "../units.ts";

/** "several years", "a few days", "a couple of weeks", "for years", "decades in the making". */
export const vagueDuration = rule({
  name: "vague-duration",
  cues: UNIT_WORDS.filter((word) => word.endsWith("s")),
  pattern: [
    "(?<![$£€\\d-])",
    "(?:(?<couple>(?:a|the (?:last|past|next)) couple of )",
    `|(?:the (?:last|past|next|first|final) )?(?<vague>${VAGUE_COUNT}) `,
    `(?:${BETWEEN})?)?(?<unit>(?:minute|hour|day|week|month|year|decade|centurie)s)`,
    "(?![-']| (?:ago|old|earlier|later)\\b)",
  ],
  read: (found) => {
    const { couple, vague, unit = "" } = found.groups;
    if (couple !== undefined) return lengthOf(2, unit);
    return vague === undefined && !standsAlone(found) ? null : lengthOf("X", unit);
  },
});

/** "the early years", "light years", "office hours", "30 more days": more is said before. */
function standsAlone({ previous, before, written }: Found): boolean {
  if (previous !== null && /^[A-Z]/.test(written)) return false;
  if (!/[\w'] $/.test(before)) return true;
  if (/\b(?:working|opening|closing|visiting|teaching) $/.test(before)) return false;
  return !/^(?:ADJ|PROPN|NOUN|NUM|DET|PRON)$/.test(previous?.pos ?? "");
}
