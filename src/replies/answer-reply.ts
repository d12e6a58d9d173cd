import { randomBytes } from "node:crypto";
import { talkIn } from "../answering/small-talk.ts";
import { isAnswered, isQuestion } from "../answering/status.ts";
import { lessWhatIsGone } from "../answering/still-there.ts";
import type { Edition } from "../edition/edition.ts";
import { afterwards } from "../store/afterwards.ts";
import type { Asked } from "../store/ask.ts";
import type { KeptCard } from "../store/kept-card.ts";
import { answerButtons, type Viewer } from "./answer-buttons.ts";
import { answerCard } from "./answer-card.ts";
import type { Card } from "./card.ts";
import type { CardKey } from "./card-state.ts";
import type { Asking, Reply, Replying } from "./reply.ts";
import { privately } from "./saying.ts";
import { sourcesOf } from "./sources.ts";
import { withoutMentions } from "./without-mentions.ts";
import type { Words } from "./words/en.ts";

/**
 * How an answer is shown: `open`, to everybody when the articles answer and else privately;
 * `hidden`, privately whatever it is; `message`, as the reply to a message that asked, in
 * which the question can be seen and need not be repeated; `brief`, likewise, with no more
 * than a sentence where the articles do not answer.
 */
export type Manner = "open" | "hidden" | "message" | "brief";

/** How a question is to be answered: as it comes, openly. */
export interface Wanted extends Pick<Asked, "article" | "leansOn" | "isTrial"> {
  readonly manner?: Manner;
  /** Whether `leansOn` is an answer that the asker replied to. */
  readonly isReply?: boolean;
}

/** A reply to a question, and whether the articles answered it. */
export interface AnswerReply extends Reply {
  readonly isAnswered: boolean;
}

/**
 * Answers a question: the one way from a question to what is shown of it, with its buttons,
 * for commands and messages alike. What the buttons need is kept in the store.
 */
export async function answerReply(
  asking: Asking,
  question: string,
  { ask, shelves, store }: Pick<Replying, "ask" | "shelves" | "store">,
  { manner = "open", isReply = false, ...limits }: Wanted = {},
): Promise<AnswerReply> {
  const { asker, place, conversation, surface, claim, words } = asking;
  const talk = talkIn(question);
  if (talk !== null) return { ...privately(words.talk[talk]), isAnswered: false };
  const { understood, leansOn, turn, isPinned, ...answer } = await ask({
    ...limits,
    // In a server that has not added the bot nobody looks after what is asked.
    isTrial: limits.isTrial === true || !claim.inServer,
    text: withoutMentions(question),
    asker,
    place,
    conversation,
    ...(limits.isTrial !== true && { surface }),
  });
  const found = isAnswered(answer);
  if (manner === "brief" && !found) {
    return { ...privately(words.missed[answer.reason ?? "weak"]), isAnswered: false };
  }
  const isPrivate = manner === "hidden" || (manner === "open" && !found);
  const repeats = manner === "open" || manner === "hidden";
  const kept: KeptCard = {
    place,
    question,
    repeats,
    answer,
    understood,
    shared: false,
    leansOn,
    isReply,
    turn,
    isPinned,
  };
  const key = { asker, card: randomBytes(9).toString("base64url") };
  if (isQuestion(answer)) afterwards(() => store.cards.set([key.asker, key.card], kept));
  const viewer = { isAsker: true, isAlone: isPrivate };
  const edition = await shelves.editionFor(place);
  const card = draw(kept, key, viewer, { edition, words });
  return { card, isPrivate, isAnswered: found };
}

/**
 * Draws the card of an earlier answer again, with the buttons for who sees it: less what is
 * gone from the articles meanwhile.
 */
export function drawAnswer(
  kept: KeptCard,
  key: CardKey,
  viewer: Viewer,
  parts: Drawing,
): Card {
  const answer = lessWhatIsGone(parts.edition, kept.answer);
  return draw({ ...kept, answer }, key, viewer, parts);
}

/** What a card is drawn with. */
interface Drawing {
  readonly edition: Edition;
  readonly words: Words;
}

function draw(
  kept: KeptCard,
  key: CardKey,
  viewer: Viewer,
  { edition, words }: Drawing,
): Card {
  const { answer, understood, question, repeats, isPinned, isReply } = kept;
  const card = answerCard(
    { ...answer, understood, isPinned, isReply },
    repeats ? question : null,
    sourcesOf(edition),
    words,
  );
  const buttons = answerButtons(kept, key, viewer, { edition, words });
  return { ...card, blocks: [...card.blocks, ...buttons] };
}
