import { stripVTControlCharacters } from "node:util";
import { printable } from "../language/printable.ts";

/**
 * Text of an article on one line, without what could command the terminal: escape
 * sequences, controls and direction overrides. Spaces at its ends stay.
 */
export function plainText(text: string): string {
  return printable(stripVTControlCharacters(text)).replace(/\s+/g, " ");
}
