import { MONTH, MONTH_WORDS, monthOf } from "../calendar-words.ts";
import { partial } from "../meaning.ts";
import { type Found, isNamed, rule, wordsBefore } from "../rule.ts";
import { cueOf, WHICH } from "../which.ts";

/** Also verbs, or the names of people: they need a word before them that tells. */
const AMBIGUOUS = /^(?:may|march|mar|april|june|august|jan)\b/;

/** Words that only stand before times, and words that stand before people too. */
const TEMPORAL = wordsBefore(
  "in|since|until|till|during|early|late|mid|through|throughout|between|by early|by late|by mid",
);
const LOOSE = wordsBefore("by|of|from|to|and|or|for|before|after|than|as");

/** "in March", "last May", "this coming June", "September's figures"; not "June Smith". */
export const month = rule({
  name: "month",
  cues: MONTH_WORDS,
  pattern: `${WHICH}?(?<month>${MONTH})(?! \\d{1,2}(?!\\d)|-\\d)`,
  read: (found) => {
    const { which, month: name = "" } = found.groups;
    if (!isNamed(found, name)) return null;
    const cue = cueOf(which);
    if (cue === null && !isTime(found, name)) return null;
    return partial({ of: "month", month: monthOf(name) }, cue);
  },
});

function isTime(found: Found, name: string): boolean {
  if (TEMPORAL.test(found.before)) return true;
  const person =
    /^(?:VERB|PROPN)$/.test(found.next?.pos ?? "") && /^ \w/.test(found.after);
  if (LOOSE.test(found.before)) return !person || !AMBIGUOUS.test(name);
  if (AMBIGUOUS.test(name) || name.endsWith(".") || name.length < 4) return false;
  const named = found.previous?.pos === "PROPN" && /\w $/.test(found.before);
  const names = found.next?.pos === "PROPN" && /^ [A-Z]/.test(found.after);
  return !named && !names;
}
