import type { Block, Card, Deed } from "../replies/card.ts";
import { LOG_PAGE } from "../replies/limits.ts";
import { pager } from "../replies/pager.ts";
import type { Words } from "../replies/words/en.ts";
import type { AuditEntry } from "../store/audit-entry.ts";

/**
 * A page of what moderators did, the last one where there are fewer.
 * @param entries the latest first
 * @param idOf the `custom_id` of a button that leads to a page
 */
export function logCard(
  entries: readonly AuditEntry[],
  wanted: number,
  idOf: (page: number) => string,
  words: Words,
): Card {
  const { title, nothing, page: which } = words.log;
  if (entries.length === 0) return { blocks: [{ kind: "notice", text: nothing }] };
  const pages = Math.ceil(entries.length / LOG_PAGE);
  const page = Math.min(wanted, pages - 1);
  const from = page * LOG_PAGE;
  const shown = entries.slice(from, from + LOG_PAGE);
  const blocks: Block[] = [
    { kind: "headline", title, url: null },
    ...shown.map((entry) => deedOf(entry, words)),
  ];
  if (pages === 1) return { blocks };
  const text = which(from + 1, from + shown.length, entries.length);
  const { newer, older } = words.log;
  const buttons = pager({ page, pages }, idOf, [newer, older]);
  blocks.push({ kind: "notice", text }, { kind: "buttons", buttons });
  return { blocks };
}

/** One thing that a moderator did. */
export function deedOf({ at, who, what, article }: AuditEntry, { log }: Words): Deed {
  const deed = log.deeds[what];
  const text = article === null ? deed : log.of(deed, article);
  return { kind: "deed", at, who, text };
}
