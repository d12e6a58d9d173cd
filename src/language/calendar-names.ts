const NAMES =
  /^(?:january|february|april|june|july|september|october|november|december|jan|feb|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?$/;

/**
 * Whether a word in small letters is a month or a weekday and nothing else, as "may", "march"
 * and "sat" are: where people write without capitals, "june 28" is a day all the same.
 */
export function isCalendarName(word: string): boolean {
  return NAMES.test(word);
}
