import { printableLine } from "../language/printable.ts";
import { shortenEnd } from "../language/shorten.ts";
import { dateWords } from "../timeline/date-words.ts";
import type { Dating } from "../timeline/fact.ts";
import { inert } from "./inert.ts";
import { LINE } from "./limits.ts";

/**
 * The hour of a day at which nearly all of its readers, from Hawaii to New Zealand, have
 * the same day on their calendars (UTC-10 to UTC+13:59).
 */
const HOUR = 10;

/** Before, time zones were no whole hours, and clients disagree on the calendar. */
const EARLIEST = "1900-01-01";

/**
 * An EDTF date as Discord's Markdown. Exact days are Discord's own timestamps, which every
 * reader sees in the form of their own language.
 */
export function dateMarkdown(edtf: string, how?: Dating): string {
  const words = inert(shortenEnd(printableLine(dateWords(edtf, how)), LINE));
  return edtf.split("/").reduce((text, end) => {
    const stamp = timestamp(end);
    return stamp === null ? text : text.replace(dateWords(end), stamp);
  }, words);
}

function timestamp(day: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < EARLIEST) return null;
  const at = Date.parse(`${day}T${HOUR}:00:00Z`);
  // Some of JavaScript takes the 30th of February for a day of March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) return null;
  return `<t:${at / 1_000}:D>`;
}
