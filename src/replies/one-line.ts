import { printableLine } from "../language/printable.ts";
import { shortenEnd } from "../language/shorten.ts";
import { LINE, MESSAGE_TEXT } from "./limits.ts";

/** No more of a text is looked at; what is shown of it is far less. */
export const AMPLE = 4 * MESSAGE_TEXT;

/** A text on one line, and not too long a one. */
export function oneLine(text: string, most = LINE): string {
  return shortenEnd(printableLine(text.slice(0, AMPLE)), most);
}
