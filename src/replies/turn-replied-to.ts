import type { Turn } from "../answering/answer.ts";
import type { KeptCard } from "../store/kept-card.ts";
import type { Store } from "../store/store.ts";
import type { CardKey } from "./card-state.ts";
import { type Asking, DIRECT } from "./reply.ts";

/**
 * What a reply to an answer leans on: the turn that it ended. Null where that is forgotten,
 * belongs to another place, or is none of who replies.
 */
export async function turnRepliedTo(
  { asker, card }: CardKey,
  by: Pick<Asking, "asker" | "place">,
  store: Pick<Store, "cards">,
): Promise<Turn | null> {
  const kept = await store.cards.get([asker, card]);
  if (kept === undefined || kept.place !== by.place) return null;
  if (by.asker === asker) return kept.turn;
  return by.place === DIRECT || kept.turn === null ? null : lessUnseen(kept.turn, kept);
}

/**
 * A turn may hold more than its answer shows, from questions that were asked in private;
 * others get what they can see.
 */
function lessUnseen(turn: Turn, { question, understood, answer }: KeptCard): Turn {
  const shown = [question, ...understood.carried, answer.passage?.text ?? ""];
  const seen = inWords(shown.join(" "));
  const isSeen = (word: string) => seen.includes(inWords(word));
  return {
    ...turn,
    names: turn.names.filter(isSeen),
    topics: turn.topics.filter(isSeen),
    actions: turn.actions.filter(isSeen),
  };
}

function inWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
