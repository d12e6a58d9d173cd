import type { Card } from "./card.ts";
import type { Reply } from "./reply.ts";

/** A card that only says something. */
export function saying(text: string): Card {
  return { blocks: [{ kind: "notice", text }] };
}

/** A reply that only says something, and only to who asked. */
export function privately(text: string): Reply {
  return { card: saying(text), isPrivate: true };
}
