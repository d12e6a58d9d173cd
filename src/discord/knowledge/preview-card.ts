import type { Entry } from "../../edition/edition.ts";
import type { Aside } from "../../knowledge/article.ts";
import type { Reason } from "../../knowledge/reasons.ts";
import type { Button, Card, Fact } from "../../replies/card.ts";
import { PREVIEW_FACTS } from "../../replies/limits.ts";
import type { Words } from "../../replies/words/en.ts";
import type { Duplicate } from "../../store/shelf.ts";
import { entryBlocks, listed, warned } from "./entry-blocks.ts";

/** Asides that the card shows elsewhere, or that stand above what they are of. */
const SHOWN: ReadonlySet<Aside["kind"]> = new Set(["heading", "standfirst"]);

/** What was understood of an article that is not added yet. */
export function previewCard(
  understood: {
    readonly entry: Entry;
    readonly duplicates: readonly Duplicate[];
    readonly warnings: readonly Reason[];
  },
  buttons: readonly Button[],
  words: Words,
): Card {
  const { entry, duplicates, warnings } = understood;
  const { own } = words;
  const aside = entry.article.asides
    .filter(({ kind }) => !SHOWN.has(kind))
    .map(({ text }) => text);
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
      ...listed(own.aside, aside),
      ...listed(own.here, doubles),
      ...warned(warnings, words),
      { kind: "buttons", buttons },
    ],
  };
}
