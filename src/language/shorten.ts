const MARK = "…";
const words = new Intl.Segmenter("en", { granularity: "word" });
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/*
 * A cut falls between words; inside one only where all there is room for is part of a
 * single word, and then between characters as a reader sees them, never inside one.
 */

/** The text if it has at most `most` UTF-16 units, else its beginning and an ellipsis. */
export function shortenEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const end =
    startOf(words, text, most - MARK.length) ||
    startOf(characters, text, most - MARK.length);
  return text.slice(0, end).trimEnd() + MARK;
}

/** The text if it has at most `most` UTF-16 units, else an ellipsis and its end. */
export function shortenStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const before = text.length - most;
  const word = endOf(words, text, before);
  const start = word < text.length ? word : endOf(characters, text, before);
  return MARK + text.slice(start).trimStart();
}

/** Where the segment begins that the unit at `index` belongs to. */
function startOf(segmenter: Intl.Segmenter, text: string, index: number): number {
  return segmenter.segment(text).containing(index)?.index ?? 0;
}

/** Where the segment ends that the unit at `index` belongs to. */
function endOf(segmenter: Intl.Segmenter, text: string, index: number): number {
  const found = segmenter.segment(text).containing(index);
  return found === undefined ? text.length : found.index + found.segment.length;
}
