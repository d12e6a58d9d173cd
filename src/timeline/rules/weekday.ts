import { WEEKDAY, WEEKDAY_WORDS, weekdayOf } from "../calendar-words.ts";
import { PART_OF_DAY, partOfDay } from "../day-parts.ts";
import { partial } from "../meaning.ts";
import { isNamed, rule } from "../rule.ts";
import { cueOf, WHICH } from "../which.ts";

/** Days that are part of a name. */
const NAMED_BEFORE =
  /\b(?:Black|Good|Ash|Bloody|Cyber|Holy|Palm|Easter|Fat|Maundy|Ruby|Shrove|Super|Sheffield) $/;
const NAMED_AFTER = new RegExp(
  `^ (?:${[
    "Times|Telegraph|Mail|Mirror|Express|Post|Herald|Tribune|World|Independent|Star|Sun",
    "Age|Night Live|Night Football|Night Lights",
  ].join("|")})\\b`,
);

/** "Tuesday", "last Friday", "this coming Monday", "Monday night"; not "the Sunday Times". */
export const weekday = rule({
  name: "weekday",
  cues: WEEKDAY_WORDS,
  pattern: `${WHICH}?(?<day>${WEEKDAY})(?: (?:early |late )?(?<part>${PART_OF_DAY}))?(?!-to-)`,
  read: (found) => {
    const { which, day = "", part } = found.groups;
    if (!isNamed(found, day)) return null;
    if (NAMED_BEFORE.test(found.before) || NAMED_AFTER.test(found.after)) return null;
    // "on a Tuesday" leaves open which.
    if (/\bon a $/i.test(found.before)) return null;
    const clock = partOfDay(part);
    return partial({ of: "weekday", weekday: weekdayOf(day) }, cueOf(which), clock);
  },
});
