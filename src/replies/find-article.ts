import type { Edition } from "../edition/edition.ts";
import type { Article } from "../knowledge/article.ts";
import type { Suggestion } from "./reply.ts";
import { articleKey } from "./timeline-state.ts";

/** An edition, or any other articles to choose from. */
type Entries = Pick<Edition, "entries">;

/** Titles that hold what was typed, those that begin with it first. */
export function suggestArticles({ entries }: Entries, typed: string): Suggestion[] {
  const titles = new Map<string, number>();
  for (const { article } of entries) {
    titles.set(article.title, (titles.get(article.title) ?? 0) + 1);
  }
  const named = entries.map(({ article: { title, slug } }) => ({
    name: (titles.get(title) ?? 0) > 1 ? `${slug}: ${title}` : title,
    value: articleKey(slug),
  }));
  return matching(named, typed, ({ name }) => name);
}

/**
 * The article that someone means: by the key of a suggestion, its slug, or its title or
 * part of it. Null where there is none.
 */
export function findArticle({ entries }: Entries, written: string): Article | null {
  const articles = entries.map(({ article }) => article);
  const exact = articles.find(
    ({ slug, title }) =>
      articleKey(slug) === written || slug === written || title === written,
  );
  return exact ?? matching(articles, written, ({ title }) => title)[0] ?? null;
}

/** The items whose names hold a text, in whatever case; those that begin with it first. */
export function matching<T>(
  items: readonly T[],
  text: string,
  nameOf: (item: T) => string,
): T[] {
  const wanted = text.trim().toLowerCase();
  const rank = (item: T) => nameOf(item).toLowerCase().indexOf(wanted);
  const found = items.filter((item) => rank(item) >= 0);
  const first = found.filter((item) => rank(item) === 0);
  return [...first, ...found.filter((item) => rank(item) > 0)];
}
