import type { Alternative } from "../answering/answer.ts";
import { cite } from "../answering/cite.ts";
import { type Standing, stillThere } from "../answering/still-there.ts";
import type { Edition } from "../edition/edition.ts";
import type { Card } from "./card.ts";
import type { Page } from "./pager.ts";
import { quote } from "./quote.ts";
import type { Words } from "./words/en.ts";

/** One of the other passages, of how many, and which it is from 0. */
export interface PassageCard extends Page {
  readonly card: Card;
}

/**
 * One of the passages that came next to an answer, among those that are still there; the
 * last one where there are fewer by now, null where there is none.
 */
export function passageCard(
  edition: Edition,
  alternatives: readonly Alternative[],
  wanted: number,
  words: Words,
): PassageCard | null {
  const there = alternatives.flatMap(({ passage, sentence }) => {
    const standing = stillThere(edition, passage);
    return standing === null ? [] : [{ standing, sentence }];
  });
  const page = Math.min(wanted, there.length - 1);
  const shown = there[page];
  if (shown === undefined) return null;
  const { article, passage, paragraph } = shown.standing;
  const sentence = sentenceIn(shown.standing, shown.sentence);
  return {
    card: {
      blocks: [
        quote(sentence, passage),
        { kind: "headline", title: article.title, url: article.url },
        {
          kind: "citation",
          ...cite(article, { ...sentence, paragraph }),
          paragraphs: article.paragraphs.length,
        },
        { kind: "remarks", texts: [words.card.passageOf(page + 1, there.length)] },
      ],
    },
    page,
    pages: there.length,
  };
}

function sentenceIn({ passage }: Standing, text: string) {
  const at = passage.text.indexOf(text);
  if (at < 0) return passage;
  const start = passage.start + at;
  return { text, start, end: start + text.length };
}
