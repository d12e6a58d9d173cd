import { SEASON, SEASON_WORDS, seasonOf } from "../calendar-words.ts";
import { partial } from "../meaning.ts";
import { type Found, rule, wordsBefore } from "../rule.ts";
import { cueOf, WHICH } from "../which.ts";

const PART = wordsBefore("early|late|mid");
const TEMPORAL = wordsBefore("in|during|since|until|by|early|late|mid|before|after");

/** "this summer", "last winter", "in the fall"; not "prices fall", "a spring" or "Fall River". */
export const season = rule({
  name: "season",
  cues: SEASON_WORDS,
  pattern: [
    `(?:${WHICH}|the )?(?<season>${SEASON})`,
    "(?! (?:of|in|from|games|olympics?|palace|street|by|below|to|for)\\b)",
  ],
  read: (found) => {
    const cue = cueOf(found.groups["which"]);
    if (cue === null && !isTime(found)) return null;
    return partial({ of: "season", season: seasonOf(found.groups["season"] ?? "") }, cue);
  },
});

function isTime(found: Found): boolean {
  const { after, before, next, previous } = found;
  if (before.endsWith("-")) return PART.test(before);
  if (/^ [A-Z]/.test(after) && /[A-Z]\w*$/.test(found.written)) return false;
  if (TEMPORAL.test(before)) {
    return next?.pos !== "NOUN" || !/^ \w/.test(after);
  }
  const opens = previous === null || /^(?:PUNCT|CCONJ)$/.test(previous.pos);
  return opens && /^(?:VERB|AUX)$/.test(next?.pos ?? "");
}
