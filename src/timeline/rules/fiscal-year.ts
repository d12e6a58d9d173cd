import { YEAR } from "../calendar-words.ts";
import { fromDateline, stated } from "../meaning.ts";
import { rule } from "../rule.ts";

/** "fiscal 2009", "the 2009 fiscal year", "FY2009", "the last financial year". */
export const fiscalYear = rule({
  name: "fiscal-year",
  cues: ["fiscal", "financial", "fy"],
  pattern: [
    `(?:the )?(?:fiscal|financial)(?: year)? (?<year>${YEAR})`,
    `|fy ?'?(?<short>${YEAR}|\\d\\d)`,
    `|(?:the )?(?<before>${YEAR}) (?:fiscal|financial) year`,
    "|(?:the |this )?(?<cue>last |previous |current |next |coming )?",
    "(?:fiscal|financial) year",
  ],
  read: ({ groups }) => {
    const digits = groups["year"] ?? groups["before"] ?? groups["short"];
    if (digits !== undefined) {
      const index = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
      return stated({ grain: "fiscal year", index });
    }
    const cue = groups["cue"]?.trim() ?? "";
    if (/last|previous/.test(cue)) return fromDateline("fiscal year", -1);
    return fromDateline("fiscal year", /next|coming/.test(cue) ? 1 : 0);
  },
});
