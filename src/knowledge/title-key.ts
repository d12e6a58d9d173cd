import type { Article } from "./article.ts";

/**
 * What articles of the same title have in common: the title without what does not tell it from
 * another, case and how many spaces. Null for an article that states none.
 */
export function titleKey({
  title,
  untitled,
}: Pick<Article, "title" | "untitled">): string | null {
  if (untitled) return null;
  return title.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
