import type { Dating } from "./fact.ts";
import { monthNames } from "./month-names.ts";

/** How exact a date is, since languages put other words before a day than before a year. */
export type Exactness =
  | "day"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

/** One date in words. */
export interface Said {
  readonly text: string;
  readonly exactness: Exactness;
}

/** The words of a language for dates. Years are as they are written, months from 1 to 12. */
export interface DateWords {
  day(day: number, month: number, year: string): string;
  month(month: number, year: string): string;
  /** A time such as 14:30 of a day. */
  time(day: string, time: string): string;
  /** Spring is 1, winter 4. */
  season(season: number, year: string): string;
  quarter(quarter: number, year: string): string;
  half(half: number, year: string): string;
  /** From the first year of it, such as 1980. */
  decade(first: string): string;
  /** From the first year of it, such as 1900. */
  century(first: string): string;
  about(date: Said): string;
  until(date: Said): string;
  since(date: Said): string;
  before(date: Said): string;
  after(date: Said): string;
  between(from: Said, to: Said): string;
  span(from: Said, to: Said): string;
  /** What a date was counted from, where that is the day its article was published. */
  readonly publication: string;
}

const monthName = monthNames("en");
const SEASONS = ["spring", "summer", "autumn", "winter"];
const ORDINALS = ["first", "second", "third", "fourth"];

export const ENGLISH_DATES: DateWords = {
  day: (day, month, year) => `${day} ${monthName(month)} ${year}`,
  month: (month, year) => `${monthName(month)} ${year}`,
  time: (day, time) => `${day}, ${time}`,
  season: (season, year) => `${SEASONS[season - 1]} ${year}`,
  quarter: (quarter, year) => `${ORDINALS[quarter - 1]} quarter of ${year}`,
  half: (half, year) => `${ORDINALS[half - 1]} half of ${year}`,
  decade: (first) => `the ${first}s`,
  century: (first) => `the ${first}s`,
  about: ({ text }) => `about ${text}`,
  until: ({ text }) => `until ${text}`,
  since: ({ text }) => `since ${text}`,
  before: ({ text }) => `before ${text}`,
  after: ({ text }) => `after ${text}`,
  between: (from, to) => `between ${from.text} and ${to.text}`,
  span: (from, to) => `${from.text} to ${to.text}`,
  publication: "the day of publication",
};

/**
 * An EDTF date as a reader would write it; what is not understood stays as it is. The
 * interval of a date that is only bounded is said so, not as something that lasted.
 */
export function dateWords(
  edtf: string,
  how: Dating = "stated",
  words: DateWords = ENGLISH_DATES,
): string {
  const [from = "", to] = edtf.split("/");
  const bounded = how === "bounded";
  const first = single(from, words);
  if (to === undefined) return first.text;
  const last = single(to, words);
  if (isOpen(from)) return bounded ? words.before(last) : words.until(last);
  if (isOpen(to)) return bounded ? words.after(first) : words.since(first);
  return bounded ? words.between(first, last) : words.span(first, last);
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function single(edtf: string, words: DateWords): Said {
  const [, date = edtf, doubt = ""] = /^(.*?)([?~%]?)$/.exec(edtf) ?? [];
  const said = certain(date, words);
  return doubt === "" ? said : { ...said, text: words.about(said) };
}

function certain(date: string, words: DateWords): Said {
  const decade = /^(\d{3})X$/.exec(date)?.[1];
  if (decade !== undefined) {
    return { text: words.decade(`${decade}0`), exactness: "decade" };
  }
  const century = /^(\d{2})XX$/.exec(date)?.[1];
  if (century !== undefined) {
    return { text: words.century(`${century}00`), exactness: "century" };
  }
  const [, year, part, day, time] =
    /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?$/.exec(date) ?? [];
  if (year === undefined || part === undefined) return asWritten(date);
  return partOfYear(Number(part), year, words, day, time) ?? asWritten(date);
}

function asWritten(date: string): Said {
  return { text: date, exactness: "year" };
}

/** A month or a day; or a season, quarter or half of a year (ISO 8601-2:2019, 4.8). */
function partOfYear(
  part: number,
  year: string,
  words: DateWords,
  day?: string,
  time?: string,
): Said | null {
  if (part >= 1 && part <= 12) {
    if (day === undefined) return { text: words.month(part, year), exactness: "month" };
    const whole = words.day(Number(day), part, year);
    const text = time === undefined ? whole : words.time(whole, time);
    return { text, exactness: "day" };
  }
  if (part >= 21 && part <= 24) {
    return { text: words.season(part - 20, year), exactness: "season" };
  }
  if (part >= 33 && part <= 36) {
    return { text: words.quarter(part - 32, year), exactness: "quarter" };
  }
  if (part === 40 || part === 41) {
    return { text: words.half(part - 39, year), exactness: "half" };
  }
  return null;
}
