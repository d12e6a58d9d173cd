import type { Edition, Entry, Span } from "../edition/edition.ts";
import type { Passage } from "../knowledge/article.ts";
import { articleOf, passageOf, passagesOfArticle } from "../search/places.ts";
import type { AnswerText, ShownPassage } from "./answer.ts";

/** A sentence of the index with what it stands in. */
export interface Place {
  readonly entry: Entry;
  readonly passage: Passage;
  readonly span: Span;
}

/**
 * Finds a sentence of the index in its article.
 * @throws RangeError if the edition has no such sentence
 */
export function placeOf(edition: Edition, sentence: number): Place {
  const passage = passageOf(edition.index, sentence);
  const article = articleOf(edition.index, passage);
  const entry = edition.entries[article];
  const shown = entry?.passages[passage - passagesOfArticle(edition.index, article).from];
  const span = entry?.sentences[sentence - (edition.firstSentences[article] ?? 0)];
  if (entry === undefined || shown === undefined || span === undefined) {
    throw new RangeError(`no sentence ${sentence} in edition ${edition.id}`);
  }
  return { entry, passage: shown, span };
}

/** A passage as answers carry it. */
export function showPassage({ entry, passage }: Place): ShownPassage {
  const { id, article, paragraph, start, end } = passage;
  return {
    id,
    article,
    paragraph,
    text: entry.article.body.slice(start, end),
    start,
    end,
  };
}

/** A sentence as answers carry it. */
export function showSentence({ entry, span: { start, end } }: Place): AnswerText {
  const text = entry.article.body.slice(start, end);
  return { text, sentence: text, start, end };
}
