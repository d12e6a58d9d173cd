import { fromDateline } from "../meaning.ts";
import { rule } from "../rule.ts";
import { unitOf } from "../units.ts";

/** "the year before last", "the week after next". */
export const unitBeforeLast = rule({
  name: "unit-before-last",
  cues: ["last", "next"],
  pattern: "(?:the )?(?<unit>week|month|year|weekend) (?<cue>before last|after next)",
  read: ({ groups }) => {
    const { grain } = unitOf(groups["unit"] ?? "");
    if (grain === null) return null;
    return fromDateline(grain, groups["cue"] === "after next" ? 2 : -2);
  },
});
