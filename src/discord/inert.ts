import { printable } from "../language/printable.ts";

/** What opens or closes formatting, mentions, links or custom emoji anywhere in a line. */
const ANYWHERE = /[\\*_~|`[\]<>@]/g;

/** Colons that could make a link of an address or an emoji of a `:name:`. */
const COLONS = /:(?!\s)/g;

/** What opens a heading, small print, a quotation or a list at the start of a line. */
const AT_START = /^([^\S\n]*)([#+-])/gm;
const NUMBERED = /^([^\S\n]*\d+)([.)])/gm;

/**
 * Text of a user or an article as Discord's Markdown, so that it reads verbatim and does
 * nothing: no formatting, mention, link, emoji or block. Discord's client takes a
 * backslash before any sign that is neither letter, digit nor space as "this one as it
 * is". Not for the label of a masked link, where it does not.
 */
export function inert(text: string): string {
  return printable(text)
    .replace(ANYWHERE, "\\$&")
    .replace(COLONS, "\\:")
    .replace(AT_START, "$1\\$2")
    .replace(NUMBERED, "$1\\$2");
}
