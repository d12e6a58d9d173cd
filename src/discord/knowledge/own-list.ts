import { sayReason } from "../../knowledge/reasons.ts";
import { listing, opener } from "../../replies/articles-card.ts";
import { buttonRow } from "../../replies/button-row.ts";
import type { Button, Card } from "../../replies/card.ts";
import { ARTICLES_PAGE } from "../../replies/limits.ts";
import { pager } from "../../replies/pager.ts";
import type { Words } from "../../replies/words/en.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import { dateWords } from "../../timeline/date-words.ts";
import { subcommandId } from "../subcommand.ts";
import { listed } from "./entry-blocks.ts";

/** The subcommand that the controls of the list are for. */
export const LIST = "list";

const STATE = /^page:(?<page>\d{1,3})$/;

/** The page that a button of a list turns to; null for its menu. */
export function pageOf(state: string): number | null {
  const page = STATE.exec(state)?.groups?.["page"];
  return page === undefined ? null : Number(page);
}

/** A page of a server's own articles, the last one where there are fewer; the newest come first. */
export function ownList(shelf: Shelf, wanted: number, words: Words): Card {
  const { own } = words;
  const { articles } = shelf;
  const unreadable = listed(
    own.unreadable,
    shelf.unreadable.map(
      ({ file, reason }) => `${file}: ${sayReason(reason, words.reasons)}`,
    ),
  );
  if (articles.length === 0) {
    return { blocks: [{ kind: "notice", text: own.none }, ...unreadable] };
  }
  const pages = Math.ceil(articles.length / ARTICLES_PAGE);
  const page = Math.min(wanted, pages - 1);
  const from = page * ARTICLES_PAGE;
  const shown = articles
    .toSorted((one, other) => other.added - one.added)
    .slice(from, from + ARTICLES_PAGE);
  const where = words.shelf.page(from + 1, from + shown.length, articles.length);
  const count = own.count(articles.length);
  return {
    blocks: [
      { kind: "notice", text: pages === 1 ? count : `${count} ${where}` },
      ...shown.map((shelved) => listing(shelved.entry, words, [addedOn(shelved, words)])),
      ...unreadable,
      opener(
        shown.map(({ entry }) => entry),
        subcommandId("knowledge", LIST, "open"),
        words,
      ),
      ...buttonRow(
        pager({ page, pages }, idOf, [words.shelf.earlier, words.shelf.later]),
      ),
    ],
  };
}

/** On which day an article was added, in words. */
export function addedOn({ added }: Shelved, words: Words): string {
  const day = new Date(added).toISOString().slice(0, 10);
  return words.own.addedOn(dateWords(day, "stated", words.dates));
}

/** A button that shows the list again. */
export function backToList({ own }: Words): Button {
  return { label: own.all, id: idOf(0) };
}

function idOf(page: number): string {
  return subcommandId("knowledge", LIST, `page:${page}`);
}
