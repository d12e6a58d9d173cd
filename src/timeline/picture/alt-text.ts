import { printableLine } from "../../language/printable.ts";
import { shortenEnd } from "../../language/shorten.ts";
import type { Picture, PictureEntry } from "./picture.ts";
import type { PictureWords } from "./picture-words.ts";

/** What of a sentence is read out, in UTF-16 units. */
const SENTENCE = 110;

/**
 * The picture in words, for those who cannot see it: what it is, and each date with its
 * sentence for as long as there is room.
 * @param most UTF-16 units
 * @param words of the language that the picture is in
 */
export function altText(picture: Picture, most: number, words: PictureWords): string {
  const { title, entries, more } = picture;
  const all = entries.length + more;
  const name = `${words.picture.timeline}: ${printableLine(title)}.`;
  let text = shortenEnd(`${name} ${words.timeline.count(1, all, all)}`, most);
  for (const [at, entry] of entries.entries()) {
    const said = ` ${described(entry, words)}`;
    const left = all - at;
    const rest = sentence(words.more(left));
    if (text.length + said.length + (left > 1 ? rest.length : 0) > most) {
      return text.length + rest.length > most ? text : text + rest;
    }
    text += said;
  }
  return more === 0 ? text : text + sentence(words.more(more));
}

function described(
  { when, how, planned, text }: PictureEntry,
  words: PictureWords,
): string {
  const known = how === "stated" ? "" : `, ${words.picture[how]}`;
  const still = planned ? `, ${words.timeline.planned}` : "";
  const said = shortenEnd(printableLine(text.slice(0, 4 * SENTENCE)), SENTENCE);
  return `${when}${known}${still}: ${said}`;
}

/** What follows as a sentence of its own. */
function sentence(text: string): string {
  return ` ${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
