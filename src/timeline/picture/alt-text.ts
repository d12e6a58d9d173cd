import { printableLine } from "../../language/printable.ts";
import { shortenEnd } from "../../language/shorten.ts";
import { dateWords } from "../date-words.ts";
import type { Dating } from "../fact.ts";
import { bounded, type Picture, type PictureEntry } from "./picture.ts";

/** What of a sentence is read out, in UTF-16 units. */
const SENTENCE = 110;

const KNOWN: Readonly<Record<Dating, string>> = {
  stated: "",
  computed: ", worked out",
  bounded: ", narrowed down",
};

/**
 * The picture in words, for those who cannot see it: what it is, and each date with its
 * sentence for as long as there is room.
 * @param most UTF-16 units
 */
export function altText(picture: Picture, most: number): string {
  const { title, entries, more } = bounded(picture);
  const all = entries.length + more;
  const count = all === 1 ? "1 dated statement" : `${all} dated statements`;
  let text = shortenEnd(`Timeline: ${printableLine(title)}. ${count}.`, most);
  for (const [at, entry] of entries.entries()) {
    const said = ` ${described(entry)}`;
    const left = all - at;
    const rest = ` And ${left} more.`;
    if (text.length + said.length + (left > 1 ? rest.length : 0) > most) {
      return text.length + rest.length > most ? text : text + rest;
    }
    text += said;
  }
  return more === 0 ? text : `${text} And ${more} more.`;
}

function described({ date, how, planned, text }: PictureEntry): string {
  const when = `${dateWords(date, how)}${KNOWN[how]}${planned ? ", planned" : ""}`;
  return `${when}: ${shortenEnd(printableLine(text.slice(0, 4 * SENTENCE)), SENTENCE)}`;
}
