import type { Wait } from "../store/fair-use.ts";
import type { Card } from "./card.ts";
import type { Reply } from "./reply.ts";
import type { Words } from "./words/en.ts";

/** Tells who has asked too much when to ask again. */
export function limitedCard({ who, until }: Wait, words: Words): Card {
  return {
    blocks: [{ kind: "notice", text: words.limited[who], askAgainAt: until }],
  };
}

/** The same as a reply, which only they see. */
export function limited(wait: Wait, words: Words): Reply {
  return { card: limitedCard(wait, words), isPrivate: true };
}
