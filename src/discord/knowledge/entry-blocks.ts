import { summaryOf } from "../../answering/summary.ts";
import type { Entry } from "../../edition/edition.ts";
import { type Reason, sayReason } from "../../knowledge/reasons.ts";
import { countsOf, describedBy, labelOf } from "../../replies/articles-card.ts";
import type { Block } from "../../replies/card.ts";
import { NOTES } from "../../replies/limits.ts";
import type { Words } from "../../replies/words/en.ts";

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

/** What its readers should know of how a file was read. */
export function warned(warnings: readonly Reason[], { own, reasons }: Words): Block[] {
  // A file that was written anew is told of what both have only once.
  const notes = new Set(warnings.map((warning) => sayReason(warning, reasons)));
  return listed(own.notes, [...notes]);
}
