import type { Refresh } from "../edition/library.ts";
import type { SkippedFile } from "../knowledge/article.ts";
import type { Block, Card } from "./card.ts";
import { LISTED } from "./limits.ts";
import type { Words } from "./words/en.ts";

/** What a refresh did, for the moderator who asked for it. */
export function reportCard(refresh: Refresh, now: Date, words: Words): Card {
  switch (refresh.outcome) {
    case "busy": {
      const ms = now.getTime() - refresh.since.getTime();
      return { blocks: [notice(words.refresh.busy(words.refresh.seconds(ms)))] };
    }
    case "kept":
      return {
        blocks: [
          notice(words.refresh.kept(refresh.reason)),
          ...skipped(refresh.skipped, words),
        ],
      };
    case "refreshed":
    case "unchanged": {
      const said = words.refresh[refresh.outcome](
        words.refresh.articles(refresh.articles),
        words.refresh.passages(refresh.passages),
        words.refresh.seconds(refresh.took_ms),
      );
      return {
        blocks: [
          notice(said),
          ...list(words.refresh.added, refresh.added),
          ...list(words.refresh.changed, refresh.changed),
          ...list(words.refresh.removed, refresh.removed),
          ...skipped(refresh.skipped, words),
        ],
      };
    }
  }
}

function notice(text: string): Block {
  return { kind: "notice", text };
}

function skipped(files: readonly SkippedFile[], words: Words): Block[] {
  return list(
    words.refresh.skipped,
    files.map(({ file, reason }) => `${file}: ${reason}`),
  );
}

function list(heading: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  return [
    {
      kind: "list",
      heading: `${heading} (${items.length})`,
      items: items.slice(0, LISTED),
      more: Math.max(0, items.length - LISTED),
    },
  ];
}
