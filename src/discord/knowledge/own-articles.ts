import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Shelves } from "../../store/shelves.ts";
import type { Suggestion } from "../command.ts";
import { findArticle, suggestArticles } from "../find-article.ts";

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

function entriesOf({ articles }: Shelf) {
  return articles.map(({ entry }) => entry);
}
