import { printableLine } from "../language/printable.ts";
import { shortenEnd } from "../language/shorten.ts";
import { LINE } from "../replies/limits.ts";
import { type DateWords, dateWords } from "../timeline/date-words.ts";
import type { Dating } from "../timeline/fact.ts";
import { inert } from "./inert.ts";

/**
 * The hour of a day at which nearly all of its readers, from Hawaii to New Zealand, have
 * the same day on their calendars (UTC-10 to UTC+13:59).
 */
const HOUR = 10;

/** Before, time zones were no whole hours, and clients disagree on the calendar. */
const EARLIEST = "1900-01-01";

/** An exact day, as it is written in EDTF. */
const DAY = /\b\d{4}-\d\d-\d\d\b/g;

/**
 * An EDTF date as Discord's Markdown, in the words of a language. Exact days are Discord's
 * own timestamps, which every reader sees in the form of their own language.
 */
export function dateMarkdown(edtf: string, words: DateWords, how?: Dating): string {
  // Days go through all that is done to words as they are written, which leaves them alone.
  const withDays: DateWords = {
    ...words,
    day(day, month, year) {
      const written = [year, month, day].map((part) => String(part).padStart(2, "0"));
      const iso = written.join("-");
      return timestamp(iso) === null ? words.day(day, month, year) : iso;
    },
  };
  const text = shortenEnd(printableLine(dateWords(edtf, how, withDays)), LINE);
  return inert(text).replace(DAY, (day) => timestamp(day) ?? day);
}

function timestamp(day: string): string | null {
  if (day < EARLIEST) return null;
  const at = Date.parse(`${day}T${HOUR}:00:00Z`);
  // Some of JavaScript takes the 30th of February for a day of March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) return null;
  return `<t:${at / 1_000}:D>`;
}
