const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const WEEKDAY =
  "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)";
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|" +
  "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>\\d{4})";
const CLOCK =
  "(?:[\\sT,|•·@–—-]*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?" +
  "\\s*(?:\\(?[A-Z]{1,5}\\)?|(?:GMT|UTC)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?)?)?";

// Each is a whole day: in ISO 8601, or written out in English, with or without the hour.
const FORMS = [
  `(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})`,
  `(?:${WEEKDAY}\\.?,?\\s+)?${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `(?:${WEEKDAY}\\.?,?\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
].map((form) => new RegExp(`^${form}${CLOCK}$`, "iu"));

/** Longer than any date with weekday, hour and zone. */
const LONGEST = 80;

/**
 * Reads a text that is one calendar day and nothing else, such as `2017-01-19`,
 * `2017-01-19T08:30:00+03:00` or `Thursday, January 19, 2017`. The day is taken as written,
 * whatever the zone. Gives `2017-01-19`, or null for what is no day of the calendar.
 */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  for (const form of FORMS) {
    const parts = form.exec(trimmed)?.groups;
    if (parts === undefined) continue;
    const month = monthNumber(parts["month"] ?? "");
    return calendarDay(Number(parts["year"]), month, Number(parts["day"]));
  }
  return null;
}

function monthNumber(text: string): number {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : Number(text);
}

function calendarDay(year: number, month: number, day: number): string | null {
  const two = (number: number) => String(number).padStart(2, "0");
  const iso = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // The 30th of February would silently become a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
