import type { Grain } from "./moment.ts";

/**
 * The words that rules share, as sources of patterns over plain lower-case text
 * (plain.ts), and what they mean.
 */

const MONTHS = new Map<string, number>();
for (const [index, names] of [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
].entries()) {
  for (const name of names) MONTHS.set(name, index + 1);
}

/** The cues of months. */
export const MONTH_WORDS: readonly string[] = [...MONTHS.keys()];

/** A month's name, or its abbreviation with or without a full stop. */
export const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\\.|\\b(?!\\.)))";

/** A month's number, 1 to 12. */
export function monthOf(name: string): number {
  return MONTHS.get(name.replace(".", "")) ?? 0;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

/** The cues of weekdays written out. */
export const WEEKDAY_WORDS: readonly string[] = WEEKDAY.slice(3, -1).split("|");

/** Abbreviations too: safe only where a date follows ("Tues., Jan. 20"). */
export const ANY_WEEKDAY = `(?:${WEEKDAY}|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\\b\\.?)`;

/** An ISO weekday, 1 for Monday. */
export function weekdayOf(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
}

/** A day of the month, with or without its ending. */
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d])";

/** A year as it stands in a date. */
export const YEAR = "(?:1\\d|20|21)\\d\\d";

export const SEASON_WORDS: readonly string[] = [
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
];

export const SEASON = `(?:${SEASON_WORDS.join("|")})`;

/** An index into `SEASONS` of moment.ts. */
export function seasonOf(name: string): number {
  return { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 }[name] ?? 0;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

/** "first" to "fourth", or "1st" to "4th". */
export const ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th)";

/** 1 to 5; 0 for what is no such word. */
export function ordinalOf(word: string): number {
  return ORDINALS.indexOf(word) + 1 || Number.parseInt(word, 10) || 0;
}

interface Unit {
  readonly grain: Grain | null;
  /** What stands before and after the number in a TIMEX3 duration: `PT` and `H`. */
  readonly prefix: "P" | "PT";
  readonly suffix: string;
}

const UNITS: Readonly<Record<string, Unit>> = {
  second: { grain: null, prefix: "PT", suffix: "S" },
  minute: { grain: null, prefix: "PT", suffix: "M" },
  hour: { grain: null, prefix: "PT", suffix: "H" },
  night: { grain: "day", prefix: "P", suffix: "NI" },
  day: { grain: "day", prefix: "P", suffix: "D" },
  weekend: { grain: "weekend", prefix: "P", suffix: "WE" },
  week: { grain: "week", prefix: "P", suffix: "W" },
  fortnight: { grain: "week", prefix: "P", suffix: "W" },
  month: { grain: "month", prefix: "P", suffix: "M" },
  quarter: { grain: "quarter", prefix: "P", suffix: "Q" },
  season: { grain: "season", prefix: "P", suffix: "SE" },
  year: { grain: "year", prefix: "P", suffix: "Y" },
  decade: { grain: "decade", prefix: "P", suffix: "DE" },
  century: { grain: "century", prefix: "P", suffix: "CE" },
};

/** The cues of units, singular and plural. */
export const UNIT_WORDS: readonly string[] = Object.keys(UNITS).flatMap((unit) => [
  unit,
  unit === "century" ? "centuries" : `${unit}s`,
]);

/** Units of the calendar, in the singular. */
export const CALENDAR_UNIT = "(?:day|week|month|quarter|year|decade|century)";

/** Units that a length is counted in, singular or plural. */
export const UNIT =
  "(?:second|minute|hour|night|day|weekend|week|fortnight|month|quarter|year|decade|centurie|century)s?";

/** The unit that a singular or plural word names. */
export function unitOf(word: string): Unit {
  const single =
    word === "centuries" || word === "century" ? "century" : word.replace(/s$/, "");
  return UNITS[single] ?? { grain: null, prefix: "P", suffix: "D" };
}

/** A TIMEX3 duration: `P2Y`, `PT30M`; a count of X is an unknown number. */
export function durationValue(count: number | "X", word: string): string {
  const { prefix, suffix } = unitOf(word);
  const times = word.startsWith("fortnight") && count !== "X" ? count * 2 : count;
  if (suffix === "NI") return `P${times}D`;
  if (suffix === "WE") return `P${times}WE`;
  return `${prefix}${times}${suffix}`;
}

const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = [
  "twenty",
  "thirty",
  "forty",
  "fifty",
  "sixty",
  "seventy",
  "eighty",
  "ninety",
];

const TEN = `(?:${TENS.join("|")})`;
const ONE_TO_NINETEEN = `(?:${SMALL.slice(1).reverse().join("|")})`;

/** A whole number in words up to ninety-nine. */
export const NUMBER_WORD = `(?:${TEN}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${ONE_TO_NINETEEN}|a hundred|one hundred)`;

/** A count of units: digits or words, and a half. */
export const COUNT = `(?:(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}(?:\\.\\d{1,2})?|${NUMBER_WORD})(?: and a half|-and-a-half)?)`;

/** Counts that name no number. */
export const VAGUE_COUNT =
  "(?:several|many|a few|few|some|dozens of|hundreds of|thousands of|a number of|numerous|a handful of)";

/** What a `COUNT` comes to; null where it is not one. */
export function countOf(words: string): number | null {
  const halfMore = /[ -]and[ -]a[ -]half$/.test(words) ? 0.5 : 0;
  const whole = words.replace(/[ -]and[ -]a[ -]half$/, "");
  if (/^\d/.test(whole)) return Number(whole.replaceAll(",", "")) + halfMore;
  if (whole === "a" || whole === "an") return 1 + halfMore;
  if (whole.endsWith("hundred")) return 100 + halfMore;
  const [first = "", second] = whole.split(/[- ]/);
  const ten = TENS.indexOf(first);
  const one = SMALL.indexOf(ten < 0 ? first : (second ?? "zero"));
  return one < 0 ? null : (ten < 0 ? 0 : (ten + 2) * 10) + one + halfMore;
}

/** How many units, in the groups that `howMany` reads. */
export const HOW_MANY = `(?:(?<count>${COUNT})|(?<one>an?)|(?<couple>a couple of)|(?<vague>${VAGUE_COUNT}|long))`;

/** What `HOW_MANY` matched; null where it is vague or missing. */
export function howMany(
  groups: Readonly<Record<string, string | undefined>>,
): number | null {
  const weeks = groups["unit"]?.startsWith("fortnight") ? 2 : 1;
  const more = groups["half"] === undefined ? 0 : 0.5;
  if (groups["one"] !== undefined) return (1 + more) * weeks;
  if (groups["couple"] !== undefined) return 2 * weeks;
  const count = groups["count"] === undefined ? null : countOf(groups["count"]);
  return count === null ? null : (count + more) * weeks;
}

/** Longer than this is no date that a text tells of. */
const MOST_UNITS = 5000;

/** A number of units in whole ones, halves as the next finer unit; null where it is neither. */
export function wholeUnits(
  grain: Grain,
  many: number,
): { readonly grain: Grain; readonly by: number } | null {
  if (many > MOST_UNITS) return null;
  if (Number.isInteger(many)) return { grain, by: many };
  if (grain === "year" && Number.isInteger(many * 12)) {
    return { grain: "month", by: many * 12 };
  }
  return grain === "decade" && Number.isInteger(many * 10)
    ? { grain: "year", by: many * 10 }
    : null;
}

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
};

export const PART_OF_DAY_WORDS: readonly string[] = Object.keys(PARTS_OF_DAY);

export const PART_OF_DAY = `(?:${PART_OF_DAY_WORDS.join("|")})`;

/** How TIMEX3 writes a part of a day: `TMO`; null for no word at all. */
export function partOfDay(word: string | undefined): string | null {
  return word === undefined ? null : (PARTS_OF_DAY[word] ?? null);
}

/** The century that a two-digit year belongs to: "'82" is 1982, "'07" 2007. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
}
