import { COUNT, countOf } from "../counts.ts";
import { BETWEEN, lengthOf } from "../length.ts";
import { rule } from "../rule.ts";
import { UNIT } from "../units.ts";

/** "the past two years", "the next 10 days", "the first nine months", "the past year". */
export const recentSpan = rule({
  name: "recent-span",
  cues: ["past", "last", "next", "coming", "previous", "following", "first", "final"],
  pattern: [
    "(?:the )?(?<which>past|last|next|coming|previous|following|first|final)",
    `(?: (?<count>${COUNT}))? (?:${BETWEEN})?(?<unit>${UNIT})(?! of\\b)`,
  ],
  read: ({ groups, text }) => {
    const { which = "", count: words, unit = "" } = groups;
    if (words !== undefined) {
      const count = countOf(words);
      return count === null ? null : lengthOf(count, unit);
    }
    if (unit.endsWith("s")) {
      if (which === "past") return { kind: "reference", value: "PAST_REF" };
      return which === "coming" ? { kind: "reference", value: "FUTURE_REF" } : null;
    }
    const counted = /^the past (?:day|week|month|year|decade|century)$/.test(text);
    return counted ? lengthOf(1, unit) : null;
  },
});
