/**
 * wink-nlp's tokenizer takes cubic time on long runs without a space, so no run it
 * sees is longer than this many code points.
 */
const LONGEST_RUN = 40;

/** Hostile text made safe for the tokenizer, with the way back to the original's offsets. */
export interface Guarded {
  readonly text: string;
  /** Turns an offset in `text` into the offset of the same character in the original. */
  readonly original: (offset: number) => number;
}

// Controls, lone surrogates and byte-order marks become spaces: one unit for one unit.
const UNSAFE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff]/gu;

/**
 * Makes any text safe to tokenise: controls become spaces, what follows `scheme://` is
 * blanked, and runs of more than 40 code points without a space are broken by inserted
 * spaces. Linear in the text's length.
 */
export function guard(original: string): Guarded {
  const clean = original.replace(UNSAFE, (unit) => " ".repeat(unit.length));
  const parts: string[] = [];
  /** Where a space was inserted: offsets in the guarded text, ascending. */
  const inserted: number[] = [];
  let length = 0;
  let copied = 0;
  const append = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const { 0: run, index } of clean.matchAll(/\S+/g)) {
    if (run.length <= LONGEST_RUN && !run.includes("://")) continue;
    append(clean.slice(copied, index));
    copied = index + run.length;
    const pieces = brokenUp(withoutUrl(run));
    pieces.forEach((piece, i) => {
      if (i > 0) {
        inserted.push(length);
        append(" ");
      }
      append(piece);
    });
  }
  if (inserted.length === 0 && parts.length === 0) return { text: clean, original: same };
  append(clean.slice(copied));
  return { text: parts.join(""), original: (offset) => offset - below(inserted, offset) };
}

const same = (offset: number): number => offset;

/** Blanks a run from its scheme on, keeping its length and the punctuation that ends it. */
function withoutUrl(run: string): string {
  const mark = run.indexOf("://");
  if (mark < 0) return run;
  let start = mark;
  while (start > 0 && /[A-Za-z0-9+.-]/.test(run.charAt(start - 1))) start -= 1;
  let end = run.length;
  while (end > mark + 3 && /[.,;:!?"')\]»”’]/.test(run.charAt(end - 1))) end -= 1;
  return run.slice(0, start) + " ".repeat(end - start) + run.slice(end);
}

function brokenUp(run: string): string[] {
  if (run.length <= LONGEST_RUN) return [run];
  const pieces: string[] = [];
  let piece = "";
  let points = 0;
  for (const point of run) {
    if (points === LONGEST_RUN) {
      pieces.push(piece);
      piece = "";
      points = 0;
    }
    piece += point;
    points = point === " " ? 0 : points + 1;
  }
  pieces.push(piece);
  return pieces;
}

/** How many of the ascending `positions` are below `offset`. */
function below(positions: readonly number[], offset: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
