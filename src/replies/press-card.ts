import { stillThere } from "../answering/still-there.ts";
import { createInTurn } from "../store/in-turn.ts";
import type { KeptCard } from "../store/kept-card.ts";
import { contextButtons, passageButtons } from "./answer-buttons.ts";
import { drawAnswer } from "./answer-reply.ts";
import type { Card } from "./card.ts";
import { type CardState, readCardState } from "./card-state.ts";
import { contextCard } from "./context-card.ts";
import { refusal } from "./moderator.ts";
import { passageCard } from "./passage-card.ts";
import type { Dismissal, Press, Reply, Replying } from "./reply.ts";
import { privately } from "./saying.ts";
import { timelineReply } from "./timeline-card.ts";
import { articleKey } from "./timeline-state.ts";
import { vote } from "./vote.ts";

const inTurn = createInTurn();

/** The command whose buttons turn the pages of a timeline. */
const TIMELINE = "timeline";

/**
 * Does what a button of an answer's card is for. The asker turns the card itself; anybody
 * else gets to see the same in private.
 */
export async function pressCard(
  press: Press,
  services: Replying,
): Promise<Reply | Dismissal> {
  const { words } = press;
  const state = readCardState(press.state);
  if (state === null) return privately(words.outdated);
  if (state.action === "dismiss") return await dismissal(state, press, services);
  if (state.action !== "share") return await pressKept(state, press, services);
  if (press.asker !== state.asker) return privately(words.card.shareRefused);
  // However fast it is pressed, it is shown to everybody once.
  const key = `${state.asker}/${state.card}`;
  return await inTurn(key, () => pressKept(state, press, services));
}

/** What a button does for which the card is needed as it was kept. */
async function pressKept(
  state: CardState,
  press: Press,
  services: Replying,
): Promise<Reply> {
  const { words } = press;
  const kept = await services.store.cards.get([state.asker, state.card]);
  // A card can be passed on to another place, and what it shows cannot.
  if (kept === undefined || kept.place !== press.place) {
    return privately(words.card.expired);
  }
  if (state.action === "up" || state.action === "down") {
    return vote(state.action, kept, state, press, services);
  }
  return read(kept, state, press, services);
}

/** Needs no card from the store: what nobody remembers can still be taken away. */
async function dismissal(
  { asker }: CardState,
  press: Press,
  services: Replying,
): Promise<Reply | Dismissal> {
  const may = press.asker === asker || (await refusal(press, services)) === null;
  return may ? { dismisses: true } : privately(press.words.card.dismissRefused);
}

async function read(
  kept: KeptCard,
  state: CardState,
  press: Press,
  { shelves, store }: Replying,
): Promise<Reply> {
  const { words } = press;
  const { answer } = kept;
  const edition = await shelves.editionFor(press.place);
  const isAsker = press.asker === state.asker;
  const isInPlace = isAsker || press.onPrivate;
  const viewer = { isAsker, isAlone: press.onPrivate || !isInPlace };
  const show = (card: Card): Reply => ({ card, isPrivate: !isInPlace });
  const gone = privately(words.card.gone);
  const { passage } = answer;
  const standing = passage === null ? null : stillThere(edition, passage);

  switch (state.action) {
    case "context": {
      const context = contextCard(edition, answer, state.page);
      if (context === null) return gone;
      const { card, hasMore } = context;
      const buttons = contextButtons(state, { steps: state.page, hasMore }, words);
      return show({ blocks: [...card.blocks, ...buttons] });
    }
    case "passages": {
      const other = passageCard(edition, answer.alternatives, state.page, words);
      if (other === null) return gone;
      const buttons = passageButtons(state, other, words);
      return show({ blocks: [...other.card.blocks, ...buttons] });
    }
    case "timeline": {
      if (standing === null) return gone;
      const of = { page: 0, topic: null, from: null, to: null };
      const { slug } = standing.article;
      const timeline = { ...of, articleKey: articleKey(slug) };
      return { ...timelineReply(edition, timeline, TIMELINE, words), isPrivate: true };
    }
    case "share": {
      if (kept.shared) return privately(words.card.sharedBefore);
      if (standing === null) return gone;
      const shared = { ...kept, shared: true };
      await store.cards.set([state.asker, state.card], shared);
      const everybody = { isAsker: true, isAlone: false };
      const card = drawAnswer(shared, state, everybody, { edition, words });
      return { card, isPrivate: false, isNew: true };
    }
    default:
      if (passage !== null && standing === null) return gone;
      return show(drawAnswer(kept, state, viewer, { edition, words }));
  }
}
