import { decode } from "./decode.ts";
import { formatOf, stemOf } from "./file-name.ts";
import { splitFrontMatter } from "./front-matter.ts";

/** What the bytes of files begin with that are no text, and what they are, for a person. */
const FOREIGN: readonly (readonly [beginning: string, what: string])[] = [
  ["PK\x03\x04", "a ZIP archive or an office document"],
  ["PK\x05\x06", "a ZIP archive"],
  ["\x1f\x8b", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ", "an xz archive"],
  ["7z\xbc\xaf", "a 7z archive"],
  ["Rar!", "a RAR archive"],
  ["\x28\xb5\x2f\xfd", "a zstd archive"],
  ["%PDF-", "a PDF"],
  ["{\\rtf", "a rich text document"],
  ["\xd0\xcf\x11\xe0", "an office document"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
  ["\x7fELF", "a program"],
  ["MZ\x90", "a program"],
];

/** What a whole page begins with, and what a piece of one does. */
const PAGE = /^(?:<!doctype html|<(?:html|head|body)[\s>])/i;
const MARKUP =
  /^<(?:article|main|section|header|div|h[1-6]|p|ul|ol|table|blockquote|figure|meta|title|link|style|script|span|a|b|i|em|strong)[\s>]/i;
/** What may stand before that and says nothing. */
const PREAMBLE = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/;

/**
 * The name that a file should have to be read as what it holds, whatever it is called; or
 * why it is no text, for a person: "is a PDF, not text".
 * @param file its name, as someone's system calls it
 */
export function recognise(
  file: string,
  bytes: Uint8Array,
): { readonly file: string } | { readonly reason: string } {
  const foreign = FOREIGN.find(([beginning]) => beginsWith(bytes, beginning));
  if (foreign !== undefined) return { reason: `is ${foreign[1]}, not text` };
  const decoded = decode(bytes);
  if ("reason" in decoded) return decoded;
  const format = formatOf(file);
  const stem = format === null ? file : stemOf(file);
  if (isHtml(decoded.text, format === "markdown")) return { file: `${stem}.html` };
  return { file: format === "markdown" ? file : `${stem}.txt` };
}

/** Markdown may begin with a tag; only a whole page is not Markdown any more. */
function isHtml(text: string, isCalledMarkdown: boolean): boolean {
  const front = splitFrontMatter(text);
  const content = ("rest" in front ? front.rest : text).replace(PREAMBLE, "");
  return PAGE.test(content) || (!isCalledMarkdown && MARKUP.test(content));
}

function beginsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
