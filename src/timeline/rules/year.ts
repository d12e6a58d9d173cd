import { stated } from "../meaning.ts";
import { year as yearMoment } from "../moment.ts";
import { DIGITS, type Found, rule, wordsBefore } from "../rule.ts";
import { YEAR } from "../words.ts";

/** Words that make a following number a year, whatever follows it. */
const TEMPORAL = wordsBefore("in|since|until|till|during|by|early|late|mid|year|circa");
/** Words that may stand before a year, and before a quantity. */
const LOOSE = wordsBefore(
  "from|of|to|through|before|after|between|and|or|for|than|the|its|their|his|her|our|s",
);
const OWNER = wordsBefore("the|its|their|his|her|our|s");
const PREFIX = wordsBefore("mid|pre|post|early|late|since");
const SPAN = wordsBefore("from|before|after|between");
/** Words that make it a quantity. */
const COUNTED = wordsBefore(
  "total of|number of|average of|some|nearly|almost|about|around|over|(?:more|less|fewer) than|at least|up to|only|just|another|exactly|roughly|approximately|nos?\\.",
);

/** A later year needs a word before it that tells; alone it is a number. */
const LAST_BARE = 2060;

/** Things that are counted or measured, where a number stands before them. */
const MEASURED =
  /^[ -](?:metres?|meters?|miles?|kilomet\w+|km|feet|ft|yards?|people|men|women|children|troops|dollars?|euros?|pounds?|percent|per cent|votes?|points?|times|hours?|days?|years?|tons?|tonnes?|kg|lbs?|mph|watts?|volts?|calories|acres|hectares|seats|copies|degrees|gmt|utc|hrs?|others?|more)\b/i;

/**
 * "1997", "in 1845", "mid-2010", "the 1991 settlement"; not "2010 metres", "Flight 2009" or
 * "$2010".
 */
export const year = rule({
  name: "year",
  cues: [DIGITS],
  pattern: `(?<![$£€¥#./:+@_'&=]|\\d[-, /]|(?<!\\d)\\d\\d?, )(?<year>${YEAR})(?![:%$£€_@&=]|[.,]\\d|/(?!(?:\\d\\d|${YEAR})\\b)|-\\d(?!\\d\\b|\\d{3}\\b)| \\d{3}|[ -](?:million|billion)\\b)`,
  read: (found) => {
    const number = Number(found.groups["year"]);
    return isYear(found, number) ? stated(yearMoment(number)) : null;
  },
});

function isYear(found: Found, number: number): boolean {
  const { before, after, next, previous } = found;
  if (MEASURED.test(after) || COUNTED.test(before)) return false;
  if (/"$/.test(before) && /^"/.test(after)) return false;
  if (/[A-Za-z]-$/.test(before)) return PREFIX.test(before);
  if (TEMPORAL.test(before)) return true;
  const loose = LOOSE.test(before);
  // "Boeing 2707", "Flight 1900", "page 1999": a number after a name or a thing is part of it.
  if (!loose && /\w $/.test(before) && /^(?:PROPN|NOUN)$/.test(previous?.pos ?? "")) {
    return false;
  }
  if (/^ \w/.test(after) && next?.pos === "NOUN" && /[^s]s$/.test(next.text)) {
    return OWNER.test(before);
  }
  if (number >= 1900) return number < (loose ? 2100 : LAST_BARE);
  // "the revolution of 1848", "from 1789 to 1815"; not "a crowd of 1500", "before 1200 guests".
  if (/\bthe (?:\w{1,15} ){1,2}of $/i.test(before)) return true;
  if (next?.pos === "NOUN" && /^ \w/.test(after)) return false;
  return SPAN.test(before) || /\b1\d\d\d (?:to|and|or) $/i.test(before);
}
