import type { PinnedPassage } from "../answering/pinned.ts";
import type { Edition } from "../edition/edition.ts";
import { printableLine } from "../language/printable.ts";
import type { Choice } from "../replies/card.ts";
import { sourcesOf } from "../replies/sources.ts";
import { articleKey } from "../replies/timeline-state.ts";
import type { Words } from "../replies/words/en.ts";

const VALUE = /^(?<article>[\w-]{10})\.(?<passage>\d{1,9})\.(?<sentence>\d{1,9})$/;

/** A sentence as a choice of a menu, with where it stands. */
export function passageChoice(
  edition: Edition,
  { passage, sentence }: PinnedPassage,
  words: Words,
): Choice {
  const { article, text, start, paragraph } = passage;
  const title = sourcesOf(edition)(article)?.title ?? article;
  const within = Math.max(0, text.indexOf(sentence));
  return {
    label: printableLine(sentence) || words.paragraph(paragraph),
    value: `${articleKey(article)}.${start}.${start + within}`,
    description: `${printableLine(title)} · ${words.paragraph(paragraph)}`,
  };
}

/** The passage of a choice; null where the articles have changed there since. */
export function chosenPassage(
  { entries }: Edition,
  chosen: string,
): PinnedPassage | null {
  const parts = VALUE.exec(chosen)?.groups;
  const entry = entries.find(
    ({ article }) => articleKey(article.slug) === parts?.["article"],
  );
  const passage = entry?.passages.find(
    ({ start }) => start === Number(parts?.["passage"]),
  );
  const span = entry?.sentences.find(
    ({ start }) => start === Number(parts?.["sentence"]),
  );
  if (entry === undefined || passage === undefined || span === undefined) return null;
  const { id, paragraph, start, end } = passage;
  if (span.start < start || span.end > end) return null;
  const { body, slug } = entry.article;
  return {
    passage: { id, article: slug, paragraph, text: body.slice(start, end), start, end },
    sentence: body.slice(span.start, span.end),
  };
}
