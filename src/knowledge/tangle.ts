import type { Reason } from "./reasons.ts";

/** Deeper than any article nests quotations and lists; some thousand levels end the stack. */
const DEEPEST = 100;

/** The most work that is begun: a second or two of remark's time, in units of about 20 ns. */
const MOST_WORK = 5e7;

// What remark's parser was measured to take, in the same units.
const LINE = 300;
const LIST_ITEM = 5000;
/** For each two underlined headings of a file. */
const UNDERLINES = 25;

const MARKER = "(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))";
const NESTED = new RegExp(
  `^(?:(?:[ \\t]*${MARKER}){${DEEPEST}}|[ \\t]{${2 * DEEPEST},}${MARKER})`,
  "m",
);
const BULLET = /^ {0,3}[-*+][ \t]/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/**
 * Why Markdown is too tangled to be parsed in good time; null if it is not.
 * The parser's time grows with the square of the markup characters in one paragraph and of
 * the underlined headings in a file, and its stack with nesting: all are measured here, in
 * linear time, before it is called.
 */
export function refuseTangle(text: string): Reason | null {
  if (NESTED.test(text)) return { code: "lists_nested", most: DEEPEST };
  return workOf(text) > MOST_WORK ? { code: "tangled" } : null;
}

function workOf(text: string): number {
  let work = 0;
  let markup = 0;
  let underlines = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const isItem = BULLET.test(line);
    if (isItem || line.trim() === "") {
      work += markup * markup;
      markup = 0;
    }
    if (UNDERLINE.test(line)) underlines += 1;
    work += isItem ? LIST_ITEM : LINE;
    markup += line.match(/[*_~[\]()<&`!\\]/g)?.length ?? 0;
  }
  return work + markup * markup + UNDERLINES * underlines * underlines;
}
