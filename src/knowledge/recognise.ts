import { decode } from "./decode.ts";
import { formatOf, stemOf } from "./file-name.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { Reason } from "./reasons.ts";

/** What the bytes of files begin with that are no text, and what they are. */
const FOREIGN: readonly (readonly [beginning: string, reason: Reason])[] = [
  ["PK\x03\x04", { code: "zip_or_office" }],
  ["PK\x05\x06", { code: "archive", kind: "ZIP" }],
  ["\x1f\x8b", { code: "archive", kind: "gzip" }],
  ["BZh", { code: "archive", kind: "bzip2" }],
  ["\xfd7zXZ", { code: "archive", kind: "xz" }],
  ["7z\xbc\xaf", { code: "archive", kind: "7z" }],
  ["Rar!", { code: "archive", kind: "RAR" }],
  ["\x28\xb5\x2f\xfd", { code: "archive", kind: "zstd" }],
  ["%PDF-", { code: "pdf" }],
  ["{\\rtf", { code: "rich_text" }],
  ["\xd0\xcf\x11\xe0", { code: "office" }],
  ["\x89PNG", { code: "picture" }],
  ["\xff\xd8\xff", { code: "picture" }],
  ["GIF8", { code: "picture" }],
  ["\x7fELF", { code: "program" }],
  ["MZ\x90", { code: "program" }],
];

/** What a whole page begins with, and what a piece of one does. */
const PAGE = /^(?:<!doctype html|<(?:html|head|body)[\s>])/i;
const MARKUP =
  /^<(?:article|main|section|header|div|h[1-6]|p|ul|ol|table|blockquote|figure|meta|title|link|style|script|span|a|b|i|em|strong)[\s>]/i;
/** What may stand before that and says nothing. */
const PREAMBLE = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/;

/**
 * The name that a file should have to be read as what it holds, whatever it is called; or
 * why it is no text.
 * @param file its name, as someone's system calls it
 */
export function recognise(
  file: string,
  bytes: Uint8Array,
): { readonly file: string } | { readonly reason: Reason } {
  const foreign = FOREIGN.find(([beginning]) => beginsWith(bytes, beginning));
  if (foreign !== undefined) return { reason: foreign[1] };
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
