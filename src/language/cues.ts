import type { Token } from "./analysis.ts";
import { isCalendarName } from "./calendar-names.ts";
import { isRole } from "./roles.ts";

/** What a sentence offers to a kind of question, as bits of a set. */
export const CUE = {
  /** A capitalised word that is not only capital for opening the sentence. */
  name: 1,
  /** A year, month, weekday or decade. */
  date: 2,
  /** A number that is not a year, in digits or in words. */
  number: 4,
  /** A capitalised word after "in", "at", "near"… */
  place: 8,
  /** Because, since, due to, after… */
  reason: 16,
  /** A currency sign or unit. */
  money: 32,
  /** A number of years, days, hours… */
  duration: 64,
  /** An office or occupation: president, spokesman, author… */
  role: 128,
  /** Opens with a pronoun or "this", and so leans on the sentence before. */
  leaning: 256,
  /** A per cent sign or word. */
  percent: 1024,
  /** "To" before a verb. */
  purpose: 2048,
} as const;

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/;
const YEAR = /^(?:1[0-9]{3}|20[0-9]{2})s?$/;
const NUMERALS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|once|several|single|double|third|quarter)$/;
const PLACE_PREPOSITION =
  /^(?:in|at|near|from|outside|across|through|around|to|between|throughout|within|above)$/;
const REASON =
  /^(?:because|since|due|therefore|thus|hence|reasons?|caused?|causes|causing|thanks|led|leads|results?|resulted|owing|motivated|prompted|blamed|amid)$/;
const MONEY =
  /^(?:[$€£¥]|us\$|dollars?|euros?|pounds?|yen|cents?|sterling|francs?|rubles?|roubles?|rupees?|yuan)$/;
const SPANS =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|generations?)$/;
const PERCENT = /^(?:%|percent|percentage|cent)$/;
const LEANING =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|such|then|there|both)$/;
/** Capitalised words that name nobody by themselves. */
const NAMELESS = /^(?:i|i'm|mr|mrs|ms|dr)\.?$/;

/** The cues of a sentence, as a set of CUE's bits. */
export function cuesOf(tokens: readonly Token[]): number {
  let cues = 0;
  const first = tokens.find((token) => token.kind === "word");
  tokens.forEach((token, i) => {
    const word = token.text.toLowerCase();
    const before = tokens[i - 1]?.text.toLowerCase() ?? "";
    const capital = token.shape === "title" || token.shape === "upper";
    if (capital && token !== first && token.text.length > 1 && !NAMELESS.test(word)) {
      cues |= CUE.name;
      if (PLACE_PREPOSITION.test(before)) cues |= CUE.place;
    } else if (capital && token === first && token.pos === "PROPN") cues |= CUE.name;
    if ((MONTHS.test(word) && capital) || isCalendarName(word)) cues |= CUE.date;
    else if (YEAR.test(word) || /^(?:\d\d)0s$/.test(word)) cues |= CUE.date;
    else if (token.kind === "number" || NUMERALS.test(word) || /^\d/.test(word)) {
      cues |= CUE.number;
    }
    if (REASON.test(word)) cues |= CUE.reason;
    if (word === "to" && tokens[i + 1]?.pos === "VERB") cues |= CUE.purpose;
    if (MONEY.test(word)) cues |= CUE.money;
    if (PERCENT.test(word)) cues |= CUE.percent;
    if (SPANS.test(word)) cues |= CUE.duration;
    if (isRole(word)) cues |= CUE.role;
  });
  if (first !== undefined && LEANING.test(first.text.toLowerCase())) cues |= CUE.leaning;
  return cues;
}
