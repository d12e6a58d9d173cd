import type { Difference } from "../answering/compared.ts";
import type { Counts } from "../edition/counts.ts";
import type { Refresh } from "../edition/library.ts";
import type { SkippedFile } from "../knowledge/article.ts";
import { sayReason } from "../knowledge/reasons.ts";
import type { Block, Card, Menu } from "../replies/card.ts";
import { CHOICES, LISTED } from "../replies/limits.ts";
import type { Words } from "../replies/words/en.ts";

/** Recent questions asked again, and what has become different. */
export interface Compared {
  /** How many questions were asked. */
  readonly asked: number;
  readonly differences: readonly Difference[];
  /** The `custom_id` of the nth menu to look at one of them. */
  readonly menuId: (nth: number) => string;
}

/** What a refresh did, for the moderator who asked for it. */
export interface Report {
  readonly refresh: Refresh;
  readonly before: Counts;
  readonly after: Counts;
  /** Null where there was nothing to ask. */
  readonly compared: Compared | null;
}

/** The report of a refresh that is done, or that another one kept from being done. */
export function reportCard(report: Report, words: Words): Card {
  const { refresh } = report;
  switch (refresh.outcome) {
    case "busy": {
      const { by, since } = refresh;
      const text = by === null ? words.refresh.begunAlone : words.refresh.begun;
      return {
        blocks: [
          notice(words.refresh.busy),
          { kind: "stamp", text, user: by, at: since.getTime() },
        ],
      };
    }
    case "kept":
      return {
        blocks: [
          notice(words.refresh.kept(sayReason(refresh.reason, words.reasons))),
          ...skipped(refresh.skipped, words),
        ],
      };
    case "unchanged":
      return {
        blocks: [
          notice(words.refresh.unchanged(counted(report.after), took(refresh))),
          ...skipped(refresh.skipped, words),
        ],
      };
    case "refreshed":
      return {
        blocks: [
          notice(words.refresh.refreshed(took(refresh))),
          {
            kind: "list",
            heading: words.refresh.inAll,
            items: [
              words.refresh.wasBefore(counted(report.before)),
              words.refresh.isNow(counted(report.after)),
            ],
            more: 0,
          },
          ...list(words.refresh.added, refresh.added),
          ...list(words.refresh.changed, refresh.changed),
          ...list(words.refresh.removed, refresh.removed),
          ...skipped(refresh.skipped, words),
          ...different(report.compared, words),
        ],
      };
  }

  function took({ took_ms: ms }: { readonly took_ms: number }): string {
    return words.refresh.seconds(ms);
  }

  function counted({ articles, passages, facts }: Counts): string {
    const { refresh } = words;
    return [
      refresh.articles(articles),
      refresh.passages(passages),
      refresh.facts(facts),
    ].join(", ");
  }
}

/** How many are answered differently now, with a look at each. */
function different(compared: Compared | null, { refresh }: Words): Block[] {
  if (compared === null) return [];
  const { asked, differences, menuId } = compared;
  if (differences.length === 0) return [notice(refresh.same(asked))];
  const choices = differences.map(({ question }, at) => ({
    label: question,
    value: String(at),
  }));
  const menus: Menu[] = [];
  for (let from = 0; from < choices.length; from += CHOICES) {
    menus.push({
      kind: "menu",
      id: menuId(menus.length),
      placeholder: menus.length === 0 ? refresh.look : refresh.lookOn,
      choices: choices.slice(from, from + CHOICES),
    });
  }
  return [notice(refresh.different(differences.length, asked)), ...menus];
}

function notice(text: string): Block {
  return { kind: "notice", text };
}

function skipped(files: readonly SkippedFile[], words: Words): Block[] {
  return list(
    words.refresh.skipped,
    files.map(({ file, reason }) => `${file}: ${sayReason(reason, words.reasons)}`),
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
