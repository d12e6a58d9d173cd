import type { Edition } from "../edition/edition.ts";
import type { SourceOf } from "./answer-card.ts";

/** Looks up the articles of an edition. */
export function sourcesOf(edition: Edition): SourceOf {
  return (slug) =>
    edition.entries.find(({ article }) => article.slug === slug)?.article ?? null;
}
