import { YEAR } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { year as yearMoment } from "../moment.ts";
import { DIGITS, type Found, rule, wordsBefore } from "../rule.ts";

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
  [
    "total of|number of|average of|some|nearly|almost|about|around|over|only|just|another",
    "(?:more|less|fewer) than|at least|up to|exactly|roughly|approximately|nos?\\.",
  ].join("|"),
);

/** A later year needs a word before it that tells; alone it is a number. */
const LAST_BARE = 2060;

/** Things that are counted or measured, where a number stands before them. */
const MEASURED = new RegExp(
  `^[ -](?:${[
    "metres?|meters?|miles?|kilomet\\w+|km|feet|ft|yards?|acres|hectares|degrees",
    "people|men|women|children|troops|others?|more|seats|votes?|points?|times|copies",
    "dollars?|euros?|pounds?|percent|per cent|hours?|hrs?|days?|years?|gmt|utc",
    "tons?|tonnes?|kg|lbs?|mph|watts?|volts?|calories",
  ].join("|")})\\b`,
  "i",
);

/**
 * "1997", "in 1845", "mid-2010", "the 1991 settlement"; not "2010 metres", "Flight 2009" or
 * "$2010".
 */
export const year = rule({
  name: "year",
  cues: [DIGITS],
  pattern: [
    `(?<![$£€¥#./:+@_'&=]|\\d[-, /]|(?<!\\d)\\d\\d?, )(?<year>${YEAR})`,
    "(?![:%$£€_@&=]|[.,]\\d| \\d{3}|[ -](?:million|billion)\\b",
    // A span of years may follow, "2009-10" and "2004/05", and no other number.
    `|/(?!(?:\\d\\d|${YEAR})\\b)|-\\d(?!\\d\\b|\\d{3}\\b))`,
  ],
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
  // "Boeing 2707", "page 1999": a number after a name or a thing is part of it.
  if (!loose && /\w $/.test(before) && /^(?:PROPN|NOUN)$/.test(previous?.pos ?? "")) {
    return false;
  }
  if (/^ \w/.test(after) && next?.pos === "NOUN" && /[^s]s$/.test(next.text)) {
    return OWNER.test(before);
  }
  if (number >= 1900) return number < (loose ? 2100 : LAST_BARE);
  // "the revolution of 1848", "from 1789 to 1815"; not "a crowd of 1500".
  if (/\bthe (?:\w{1,15} ){1,2}of $/i.test(before)) return true;
  if (next?.pos === "NOUN" && /^ \w/.test(after)) return false;
  return SPAN.test(before) || /\b1\d\d\d (?:to|and|or) $/i.test(before);
}
