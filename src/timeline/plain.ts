/**
 * Text as the rules see it: no run of white space is longer than one space, and
 * typographic quotes and dashes are plain ones.
 */
export interface Plain {
  readonly text: string;
  /** The same in lower case, unit for unit. */
  readonly lower: string;
  /** Turns an offset in `text` into the offset of the same character in the original. */
  readonly original: (offset: number) => number;
}

/** Makes a stretch of text plain; `from` is added to the offsets that it gives back. */
export function plain(original: string, from: number): Plain {
  const even = original
    .replace(/[\s\u200b]/g, " ")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  /** Where each piece begins: in the plain text and in the original, both ascending. */
  const pieces = [{ plain: 0, original: 0 }];
  let text = "";
  let copied = 0;
  for (const { index, 0: run } of even.matchAll(/ {2,}/g)) {
    text += even.slice(copied, index + 1);
    copied = index + run.length;
    pieces.push({ plain: text.length, original: copied });
  }
  text += even.slice(copied);
  return {
    text,
    lower: text.replace(/[A-Z]+/g, (run) => run.toLowerCase()),
    original: (offset) => {
      let low = 0;
      let high = pieces.length;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((pieces[middle]?.plain ?? 0) <= offset) low = middle;
        else high = middle;
      }
      const piece = pieces[low] ?? { plain: 0, original: 0 };
      return from + piece.original + offset - piece.plain;
    },
  };
}
