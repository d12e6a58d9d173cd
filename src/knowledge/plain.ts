/**
 * The paragraphs of a plain text: blank lines part them, a line break inside one is a
 * space, and every other character stays as it is.
 */
export function readPlain(text: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) paragraphs.push(lines.join(" "));
    lines = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === "") close();
    else lines.push(line);
  }
  close();
  return paragraphs;
}
