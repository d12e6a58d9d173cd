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
const NUMBER_WORD = `(?:${TEN}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${ONE_TO_NINETEEN}|a hundred|one hundred)`;

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
