/** Marks piled on one letter: no script needs more. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu;

/** Controls, and the marks that turn the direction of all that follows on the line. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Anything that is not surely shown as it is; most texts have nothing of the kind. */
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;

/**
 * The text as it can be shown: well-formed Unicode, line breaks as `\n`, tabs as spaces,
 * without control characters, direction overrides and towers of combining marks.
 */
export function printable(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(UNSEEN, (mark) => (mark === "\n" ? mark : ""))
    .replace(PILED_MARKS, "$1");
}

/** `printable`, on one line and with nothing but single spaces between words. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}
