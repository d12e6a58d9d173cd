import type { Answer } from "../answering/answer.ts";
import { cite } from "../answering/cite.ts";
import { type Standing, stillThere } from "../answering/still-there.ts";
import type { Edition } from "../edition/edition.ts";
import type { Paragraph } from "../knowledge/article.ts";
import type { Card } from "./card.ts";
import { CONTEXT_TEXT } from "./limits.ts";
import { isIn, quote, type Stretch } from "./quote.ts";

/** A card with the paragraphs around an answer. */
export interface ContextCard {
  readonly card: Card;
  /** Whether another step shows more. */
  readonly hasMore: boolean;
}

/** Whether an answer stands in an article that has more than the passage around it. */
export function hasContext(
  edition: Edition,
  { answer, passage }: Pick<Answer, "answer" | "passage">,
): boolean {
  if (answer === null || passage === null || !isIn(answer, passage)) return false;
  const standing = stillThere(edition, passage);
  if (standing === null) return false;
  const { start, end } = around(standing, 1);
  return start < standing.passage.start || end > standing.passage.end;
}

/**
 * The paragraph of an answer with those around it, one more to each side with each step;
 * null where the passage is gone.
 */
export function contextCard(
  edition: Edition,
  { passage, answer }: Pick<Answer, "passage" | "answer">,
  steps: number,
): ContextCard | null {
  const standing = passage === null ? null : stillThere(edition, passage);
  if (passage === null || standing === null) return null;
  const { article, paragraph } = standing;
  const { first, last, ...shown } = around(standing, steps);
  const moved = standing.passage.start - passage.start;
  const place = (answer?.start ?? passage.start) + moved;
  const sentence = {
    // What answers about an article, such as its author, need not stand in the passage.
    text: answer?.sentence ?? "",
    start: place,
    end: place + (answer?.sentence.length ?? 0),
  };
  const isHere = article.body.slice(sentence.start, sentence.end) === sentence.text;
  const marked = isHere ? sentence : standing.passage;
  const wider = around(standing, steps + 1);
  return {
    card: {
      blocks: [
        quote(marked, shown),
        { kind: "headline", title: article.title, url: article.url },
        {
          kind: "citation",
          ...cite(article, { ...marked, paragraph }),
          paragraph: first,
          lastParagraph: last,
          paragraphs: article.paragraphs.length,
        },
      ],
    },
    hasMore: wider.first < first || wider.last > last,
  };
}

/** The paragraphs around a passage: its neighbours, and more while there is room. */
function around({ article, paragraph }: Standing, steps: number) {
  const { body, paragraphs } = article;
  let first = paragraph;
  let last = paragraph;
  const reach = (one: number, other: number) =>
    endOf(paragraphs, other, body) - startOf(paragraphs, one);
  for (let step = 1; step <= Math.min(steps, paragraphs.length); step += 1) {
    const hasRoom = (one: number, other: number) =>
      step === 1 || reach(one, other) <= CONTEXT_TEXT;
    if (first > 1 && hasRoom(first - 1, last)) first -= 1;
    if (last < paragraphs.length && hasRoom(first, last + 1)) last += 1;
  }
  const start = startOf(paragraphs, first);
  const end = endOf(paragraphs, last, body);
  const shown: Stretch = { text: body.slice(start, end), start, end };
  return { ...shown, first, last };
}

const startOf = (paragraphs: readonly Paragraph[], number: number): number =>
  paragraphs[number - 1]?.start ?? 0;

const endOf = (paragraphs: readonly Paragraph[], number: number, body: string): number =>
  paragraphs[number - 1]?.end ?? body.length;
