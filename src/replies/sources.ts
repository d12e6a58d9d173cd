import type { Edition } from "../edition/edition.ts";
import type { SourceOf } from "./answer-card.ts";

/** Looks up the articles of an edition. */
export function sourcesOf(edition: Edition): SourceOf {
  return (slug) => {
    const found = edition.entries.find(({ article }) => article.slug === slug);
    if (found === undefined) return null;
    const { title, url, paragraphs } = found.article;
    return { title, url, paragraphs: paragraphs.length };
  };
}
