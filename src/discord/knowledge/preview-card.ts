import { summaryOf } from "../../answering/summary.ts";
import type { Entry } from "../../edition/edition.ts";
import type { Duplicate } from "../../store/shelf.ts";
import { countsOf, describedBy, labelOf } from "../articles-card.ts";
import type { Block, Button, Card, Fact } from "../card.ts";
import { NOTES, PREVIEW_FACTS } from "../limits.ts";
import type { Words } from "../words/en.ts";

/** What was understood of an article that is not added yet. */
export function previewCard(
  understood: {
    readonly entry: Entry;
    readonly duplicates: readonly Duplicate[];
    readonly warnings: readonly string[];
  },
  buttons: readonly Button[],
  words: Words,
): Card {
  const { entry, duplicates, warnings } = understood;
  const { own } = words;
  const doubles = duplicates.map(({ same, article }) => own.same[same](article.title));
  return {
    blocks: [
      { kind: "notice", text: own.preview },
      ...entryBlocks(entry, words),
      ...entry.dates.facts
        .slice(0, PREVIEW_FACTS)
        .map(({ date, how, expression, text }): Fact => {
          return { kind: "fact", date, how, expression, text, source: null };
        }),
      ...listed(own.here, doubles),
      ...listed(own.notes, warnings),
      { kind: "buttons", buttons },
    ],
  };
}

/** What an article is, and what it is about in its own words. */
export function entryBlocks(entry: Entry, words: Words): Block[] {
  const { article } = entry;
  return [
    { kind: "headline", title: labelOf(article), url: article.url },
    {
      kind: "notice",
      text: [...describedBy(article, words), ...countsOf(entry, words)].join(" · "),
    },
    {
      kind: "list",
      heading: words.shelf.ownWords,
      items: summaryOf(entry),
      more: 0,
    },
  ];
}

/** A list of a few things under a heading; nothing where there are none. */
export function listed(heading: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  const more = Math.max(0, items.length - NOTES);
  return [{ kind: "list", heading, items: items.slice(0, NOTES), more }];
}
