/** A line of a text: `text.slice(start, end)`, without the space at which it breaks. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a text into lines at its spaces, none longer than `width` code points but where
 * one word is longer.
 */
export function wrap(text: string, width: number): Line[] {
  const lines: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const end = index + word.length;
    const line = lines.at(-1);
    if (line && [...text.slice(line.start, end)].length <= width) line.end = end;
    else lines.push({ start: index, end });
  }
  return lines;
}

/** A text wrapped to `width`, each line set in by a number of spaces. */
export function indented(
  text: string,
  { width, by }: { readonly width: number; readonly by: number },
): string {
  return wrap(text, width - by)
    .map(({ start, end }) => " ".repeat(by) + text.slice(start, end))
    .join("\n");
}
