import { ALT_TEXT } from "../replies/limits.ts";
import type { Dismissal, Reply } from "../replies/reply.ts";
import type { Words } from "../replies/words/en.ts";
import { altText } from "../timeline/picture/alt-text.ts";
import type { Pictures } from "./pictures.ts";
import type { Told } from "./said.ts";
import { writeCard } from "./write-card.ts";

/**
 * A reply as it is sent to a page.
 * @param number of the question that it answers
 */
export function told(
  reply: Reply | Dismissal,
  words: Words,
  pictures: Pictures,
  number: number | null = null,
): Told {
  if ("dismisses" in reply) return reply;
  const { card, isPrivate, isNew = false, picture } = reply;
  return {
    card: writeCard(card, words),
    isPrivate,
    isNew,
    number,
    picture:
      picture === undefined
        ? null
        : {
            src: `/api/picture/${pictures.offer(picture)}`,
            alt: altText(picture, ALT_TEXT, words),
          },
  };
}
