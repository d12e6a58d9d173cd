import { summaryOf } from "../answering/summary.ts";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Article } from "../knowledge/article.ts";
import { printableLine } from "../language/printable.ts";
import { dateWords } from "../timeline/date-words.ts";
import { buttonRow } from "./button-row.ts";
import type { Button, Card, Listing, Menu } from "./card.ts";
import { customId } from "./custom-id.ts";
import { ARTICLES_PAGE } from "./limits.ts";
import { pager } from "./pager.ts";
import { articleKey } from "./timeline-state.ts";
import type { Words } from "./words/en.ts";

/** What the buttons and the menu of `/articles` ask for: a page, an article, its timeline. */
export type ArticlesState =
  | { readonly shows: "list"; readonly page: number }
  | { readonly shows: "open" }
  | { readonly shows: "timeline"; readonly articleKey: string };

const STATE = /^(?:list\|(?<page>\d{1,5})|(?<open>open)|timeline\|(?<key>[\w-]{10}))$/;

/** The state as text, for a `custom_id`. */
function writeArticlesState(state: ArticlesState): string {
  switch (state.shows) {
    case "list":
      return `list|${state.page}`;
    case "open":
      return "open";
    case "timeline":
      return `timeline|${state.articleKey}`;
  }
}

/** What was written on a button of an articles card; null for anything else. */
export function readArticlesState(text: string): ArticlesState | null {
  const parts = STATE.exec(text)?.groups;
  if (parts === undefined) return null;
  const { page, key } = parts;
  if (page !== undefined) return { shows: "list", page: Number(page) };
  return key === undefined ? { shows: "open" } : { shows: "timeline", articleKey: key };
}

/**
 * A page of the articles of an edition, the last one where it has fewer, with a menu to
 * open one.
 * @param command the command that the controls are for
 */
export function articlesCard(
  { entries, facts }: Edition,
  wanted: number,
  command: string,
  words: Words,
): Card {
  const count = words.shelf.count(entries.length, facts.length);
  if (entries.length === 0) return { blocks: [{ kind: "notice", text: count }] };
  const pages = Math.ceil(entries.length / ARTICLES_PAGE);
  const page = Math.min(wanted, pages - 1);
  const from = page * ARTICLES_PAGE;
  const shown = latestFirst(entries).slice(from, from + ARTICLES_PAGE);
  const which =
    pages === 1
      ? words.shelf.latestFirst
      : words.shelf.page(from + 1, from + shown.length, entries.length);
  const text = entries.length === 1 ? count : `${count} ${which}`;
  return {
    blocks: [
      { kind: "notice", text },
      ...shown.map((entry) => listing(entry, words)),
      opener(shown, customId(command, writeArticlesState({ shows: "open" })), words),
      ...buttonRow(
        pager(
          { page, pages },
          (other) =>
            customId(command, writeArticlesState({ shows: "list", page: other })),
          [words.shelf.earlier, words.shelf.later],
        ),
      ),
    ],
  };
}

/** A menu to open one of the articles of a list; what is chosen is its key. */
export function opener(entries: readonly Entry[], id: string, words: Words): Menu {
  return {
    kind: "menu",
    id,
    placeholder: words.shelf.open,
    choices: entries.map(({ article }) => ({
      label: labelOf(article),
      value: articleKey(article.slug),
      ...described(article),
    })),
  };
}

/**
 * One article: what it is, what it is about in its own words, and ways on from there.
 * @param questions that it answers
 */
export function articleCard(
  entry: Entry,
  questions: readonly string[],
  command: string,
  words: Words,
): Card {
  const { article, dates } = entry;
  const details = [...describedBy(article, words), ...countsOf(entry, words)];
  const key = articleKey(article.slug);
  const to = (state: ArticlesState) => customId(command, writeArticlesState(state));
  const timeline: Button = {
    label: words.shelf.timeline,
    id: to({ shows: "timeline", articleKey: key }),
    disabled: dates.facts.length === 0,
  };
  const original: Button[] =
    article.url === null ? [] : [{ label: words.openArticle, url: article.url }];
  const back: Button = { label: words.shelf.all, id: to({ shows: "list", page: 0 }) };
  return {
    blocks: [
      { kind: "headline", title: labelOf(article), url: article.url },
      { kind: "notice", text: details.join(" · ") },
      {
        kind: "list",
        heading: words.shelf.ownWords,
        items: summaryOf(entry),
        more: 0,
      },
      ...(questions.length === 0
        ? []
        : [
            {
              kind: "list",
              heading: words.shelf.ask,
              items: questions,
              more: 0,
            } as const,
          ]),
      { kind: "buttons", buttons: [timeline, ...original, back] },
    ],
  };
}

/**
 * An article among others.
 * @param more what else there is to say of it in a word or two
 */
export function listing(
  entry: Entry,
  words: Words,
  more: readonly string[] = [],
): Listing {
  const { article } = entry;
  const { url, publication, published } = article;
  const details = [...countsOf(entry, words), ...more];
  return {
    kind: "listing",
    ...{ title: labelOf(article), url, publication, published, details },
  };
}

/** Where an article was published, when, and by whom, as far as it says. */
export function describedBy(article: Article, words: Words): string[] {
  const { publication, published, author } = article;
  const details = [
    publication,
    published === null
      ? words.shelf.undated
      : dateWords(published, "stated", words.dates),
    author === null || author === publication ? null : words.shelf.by(author),
  ];
  return details.filter((one) => one !== null);
}

/** How many paragraphs and dated statements an article has. */
export function countsOf({ article, dates }: Entry, words: Words): string[] {
  return [
    words.shelf.paragraphs(article.paragraphs.length),
    words.shelf.dated(dates.facts.length),
  ];
}

/** A title that shows nothing gives way to the slug. */
export function labelOf({ title, slug }: Article): string {
  return printableLine(title) || slug;
}

function described({ publication, published }: Article): { description?: string } {
  const known = [publication, published === null ? null : dateWords(published)];
  const description = printableLine(known.filter((one) => one !== null).join(" · "));
  return description === "" ? {} : { description };
}

function latestFirst(entries: readonly Entry[]): Entry[] {
  const day = ({ article }: Entry) => article.published ?? "";
  return entries.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
