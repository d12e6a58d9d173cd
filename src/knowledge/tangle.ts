/** Deeper than any article nests quotations and lists; some thousand levels end the stack. */
const DEEPEST = 100;

/** About two seconds of the parser's time, in the units of `workOf`. */
const MOST_WORK = 1e8;

/** The work of one list item: about 0.1 ms, next to 20 ns for a pair of markup characters. */
const LIST_ITEM = 5000;

const NESTED = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST}}`,
  "m",
);
const BULLET = /^ {0,3}[-*+][ \t]/;

/**
 * Why Markdown is too tangled to be parsed in good time, for a person; null if it is not.
 * The parser's time grows with the square of the markup characters in one paragraph, and
 * its stack with nesting: both are measured here, in linear time, before it is called.
 */
export function refuseTangle(text: string): string | null {
  if (NESTED.test(text)) return `nests quotations or lists more than ${DEEPEST} deep`;
  return workOf(text) > MOST_WORK ? "has too much markup in one paragraph or list" : null;
}

function workOf(text: string): number {
  let work = 0;
  let markup = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const opens = line.trim() === "" || BULLET.test(line);
    if (opens) {
      work += markup * markup + LIST_ITEM * Number(line.trim() !== "");
      markup = 0;
    }
    markup += line.match(/[*_~[\]()<&`!\\]/g)?.length ?? 0;
  }
  return work + markup * markup;
}
