import { type Part, partial } from "../meaning.ts";
import { isNamed, rule } from "../rule.ts";
import { cueOf, WHICH } from "../which.ts";

/** Days that the calendar itself names, always on the same date. */
const FEASTS: Readonly<Record<string, Part>> = {
  "christmas eve": { of: "day", month: 12, day: 24 },
  christmas: { of: "day", month: 12, day: 25 },
  "boxing day": { of: "day", month: 12, day: 26 },
  "new year's eve": { of: "day", month: 12, day: 31 },
  "new year's day": { of: "day", month: 1, day: 1 },
  "valentine's day": { of: "day", month: 2, day: 14 },
  "july fourth": { of: "day", month: 7, day: 4 },
  "the fourth of july": { of: "day", month: 7, day: 4 },
  halloween: { of: "day", month: 10, day: 31 },
};

/** "Christmas Day", "last Halloween", "New Year's Eve"; not "a Christmas tree". */
export const feast = rule({
  name: "feast",
  cues: ["christmas", "boxing", "year", "valentine", "july", "halloween"],
  pattern: [
    `${WHICH}?(?<feast>${Object.keys(FEASTS).join("|")})(?: day)?(?! and new year)`,
    "(?! [a-z]{0,12}[ -]?(?:tree|carol|card|present|gift|shopping|egg|island|song",
    "|party|dinner|season|sale|speech|message|market|holiday)s?\\b)",
  ],
  read: (found) => {
    const { which, feast: name = "" } = found.groups;
    const part = FEASTS[name];
    const word = name.replace("the ", "");
    return part === undefined || !isNamed(found, word)
      ? null
      : partial(part, cueOf(which));
  },
});
