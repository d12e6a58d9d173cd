import type { Answer } from "../answering/answer.ts";
import { isAnswered, isQuestion } from "../answering/status.ts";
import type { Edition } from "../edition/edition.ts";
import type { KeptCard } from "../store/kept-card.ts";
import { buttonRow } from "./button-row.ts";
import type { Button, Buttons } from "./card.ts";
import { type CardKey, cardButtonId } from "./card-state.ts";
import { hasContext } from "./context-card.ts";
import { BUTTON_URL } from "./limits.ts";
import { safeLink } from "./links.ts";
import { type Page, pager } from "./pager.ts";
import { isIn } from "./quote.ts";
import type { Words } from "./words/en.ts";

/** Who sees a card. */
export interface Viewer {
  readonly isAsker: boolean;
  /** Whether nobody else does. */
  readonly isAlone: boolean;
}

/**
 * The buttons below an answer: for reading on, to everybody; for voting and taking it away
 * where everybody sees it; for sharing it where only the asker does.
 */
export function answerButtons(
  { answer, shared }: Pick<KeptCard, "answer" | "shared">,
  key: CardKey,
  { isAsker, isAlone }: Viewer,
  { edition, words }: { readonly edition: Edition; readonly words: Words },
): Buttons[] {
  if (!isQuestion(answer)) return [];
  const { card } = words;
  const reading: (Button | null)[] = [
    hasContext(edition, answer)
      ? { label: card.moreContext, id: cardButtonId(key, "context", 1) }
      : null,
    answer.alternatives.length > 0
      ? { label: card.otherPassages, id: cardButtonId(key, "passages") }
      : null,
    hasDates(edition, answer)
      ? { label: card.timeline, id: cardButtonId(key, "timeline") }
      : null,
    linkButton(linksOf(answer), words),
  ];
  const canShare = isAlone && isAsker && isAnswered(answer) && !shared;
  const acting: (Button | null)[] = [
    { label: card.up, id: cardButtonId(key, "up") },
    { label: card.down, id: cardButtonId(key, "down") },
    canShare ? { label: card.share, id: cardButtonId(key, "share") } : null,
    // Discord itself lets readers dismiss what only they see.
    isAlone ? null : { label: card.dismiss, id: cardButtonId(key, "dismiss") },
  ];
  return [...buttonRow(reading), ...buttonRow(isAlone && !isAsker ? [] : acting)];
}

/** The buttons below the paragraphs around an answer. */
export function contextButtons(
  key: CardKey,
  { steps, hasMore }: { readonly steps: number; readonly hasMore: boolean },
  words: Words,
): Buttons[] {
  return buttonRow([
    hasMore
      ? { label: words.card.moreContext, id: cardButtonId(key, "context", steps + 1) }
      : null,
    { label: words.card.back, id: cardButtonId(key, "answer") },
  ]);
}

/** The buttons below one of the other passages. */
export function passageButtons(key: CardKey, shown: Page, words: Words): Buttons[] {
  const { previous, next, back } = words.card;
  const at = (other: number) => cardButtonId(key, "passages", other);
  const turning = pager(shown, at, [previous, next]);
  return buttonRow([...turning, { label: back, id: cardButtonId(key, "answer") }]);
}

/** To the sentence where it answers, else to the article. */
function linksOf({ answer, passage, citation }: Answer): (string | null)[] {
  if (citation === null) return [];
  const stands = answer !== null && passage !== null && isIn(answer, passage);
  return stands ? [citation.link, citation.url] : [citation.url];
}

/** A button with the first of some links that a button can have. */
function linkButton(links: readonly (string | null)[], words: Words): Button | null {
  const url = links
    .map((link) => safeLink(link))
    .find((link) => link !== null && link.length <= BUTTON_URL);
  return url ? { label: words.card.openArticle, url } : null;
}

/** Whether the article that answers dates anything. */
function hasDates({ entries }: Edition, { passage }: Pick<Answer, "passage">): boolean {
  const entry = entries.find(({ article }) => article.slug === passage?.article);
  return (entry?.dates.facts.length ?? 0) > 0;
}
