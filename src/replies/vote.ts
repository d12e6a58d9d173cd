import { isAnswered } from "../answering/status.ts";
import { createInTurn } from "../store/in-turn.ts";
import type { KeptCard, Vote } from "../store/kept-card.ts";
import type { CardKey } from "./card-state.ts";
import type { Press, Reply, Replying } from "./reply.ts";
import { privately } from "./saying.ts";
import { withoutMentions } from "./without-mentions.ts";

/** Presses of one person, however fast they come, count one after the other. */
const inTurn = createInTurn();

/**
 * Takes the vote of who pressed, instead of the one that they gave before; the same one
 * again takes it back.
 */
export async function vote(
  given: Vote,
  kept: KeptCard,
  { asker, card }: CardKey,
  press: Press,
  { store, gaps }: Pick<Replying, "store" | "gaps">,
): Promise<Reply> {
  const { asker: voter, words } = press;
  const key = [voter, `${asker}.${card}`];
  const before = await inTurn(key.join(), async () => {
    const last = await store.votes.get(key);
    if (last === given) await store.votes.remove(key);
    else await store.votes.set(key, given);
    return last;
  });
  if (given === "down" || before === "down") {
    noteVote({ isTakenBack: before === "down" }, kept, press, gaps);
  }
  const { thanks, changed, takenBack } = words.card;
  if (before === given) return privately(takenBack);
  return privately((before === undefined ? thanks : changed)[given]);
}

/** A question whose answer is voted down is a gap as well; one not answered is one already. */
function noteVote(
  { isTakenBack }: { readonly isTakenBack: boolean },
  { question, answer, understood: { carried }, leansOn }: KeptCard,
  { place, claim }: Press,
  gaps: Replying["gaps"],
): void {
  if (!claim.inServer || !isAnswered(answer)) return;
  const heard = { server: place, question: withoutMentions(question), leansOn, carried };
  gaps.voteDown(heard, isTakenBack);
}
