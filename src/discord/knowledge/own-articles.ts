import { ApplicationCommandOptionType } from "discord.js";
import { findArticle, matching, suggestArticles } from "../../replies/find-article.ts";
import type { Suggestion } from "../../replies/reply.ts";
import { articleKey } from "../../replies/timeline-state.ts";
import { en } from "../../replies/words/en.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Shelves } from "../../store/shelves.ts";

/** The option that names one of a server's own articles. */
export const ARTICLE = [
  {
    type: ApplicationCommandOptionType.String,
    name: "article",
    description: en.commands.knowledge.article,
    required: true,
    autocomplete: true,
  },
] as const;

/** The titles of a server's own articles that hold what was typed; none if they cannot be read. */
export async function suggestOwn(
  server: string,
  typed: string,
  shelves: Pick<Shelves, "list">,
): Promise<Suggestion[]> {
  const shelf = await shelves.list(server);
  return shelf === null ? [] : suggestArticles({ entries: entriesOf(shelf) }, typed);
}

/** The article of a shelf that someone means, as `findArticle` has it; null for none. */
export function findOwn(shelf: Shelf, written: string): Shelved | null {
  const article = findArticle({ entries: entriesOf(shelf) }, written);
  return shelf.articles.find(({ entry }) => entry.article === article) ?? null;
}

/** What can be taken off a shelf, which is also what can no longer be read. */
interface Removable {
  readonly slug: string;
  /** Its file's name, where it cannot be read. */
  readonly title: string;
}

/** As `suggestOwn`, of all that can be taken away. */
export async function suggestRemovable(
  server: string,
  typed: string,
  shelves: Pick<Shelves, "list">,
): Promise<Suggestion[]> {
  const gone = (await shelves.list(server))?.unreadable ?? [];
  const unreadable = matching(gone, typed, ({ file }) => file);
  return [
    ...(await suggestOwn(server, typed, shelves)),
    ...unreadable.map(({ file, slug }) => ({ name: file, value: articleKey(slug) })),
  ];
}

/** As `findOwn`, among all that can be taken away. */
export function findRemovable(shelf: Shelf, written: string): Removable | null {
  const unreadable = shelf.unreadable.find(
    ({ file, slug }) => articleKey(slug) === written || file === written,
  );
  if (unreadable !== undefined) {
    return { slug: unreadable.slug, title: unreadable.file };
  }
  return findOwn(shelf, written)?.entry.article ?? null;
}

function entriesOf({ articles }: Shelf) {
  return articles.map(({ entry }) => entry);
}
