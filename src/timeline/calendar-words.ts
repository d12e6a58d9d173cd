/**
 * Words of the calendar: sources of patterns over plain lower-case text (plain.ts), and
 * what they mean.
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
export const MONTH = [
  "(?:january|february|march|april|may|june|july|august|september|october|november",
  "|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\\.|\\b(?!\\.)))",
].join("");

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

/** The century that a two-digit year belongs to: "'82" is 1982, "'07" 2007. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
}
