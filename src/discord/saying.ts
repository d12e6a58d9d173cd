import type { Card } from "./card.ts";

/** A card that only says something. */
export function saying(text: string): Card {
  return { blocks: [{ kind: "notice", text }] };
}
