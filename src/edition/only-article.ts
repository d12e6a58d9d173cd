import { forgetEldest } from "../forget-eldest.ts";
import { assemble } from "./build.ts";
import type { Edition } from "./edition.ts";

/** Narrow editions that are kept at once: who asks of one article may ask again. */
const KEPT = 8;

const known = new WeakMap<Edition, Map<string, Edition>>();

/**
 * The edition with one of its articles alone: whoever answers from it knows of no other.
 * Null where the edition has no such article.
 * @param slug the article's
 */
export function onlyArticle(edition: Edition, slug: string): Edition | null {
  const kept = known.get(edition) ?? new Map<string, Edition>();
  known.set(edition, kept);
  const narrow = kept.get(slug) ?? assembled(edition, slug);
  if (narrow === null) return null;
  // The one used last comes last, and the one unused for longest goes.
  kept.delete(slug);
  kept.set(slug, narrow);
  forgetEldest(kept, KEPT);
  return narrow;
}

function assembled({ entries }: Edition, slug: string): Edition | null {
  const entry = entries.find(({ article }) => article.slug === slug);
  return entry === undefined ? null : assemble([entry], []);
}
