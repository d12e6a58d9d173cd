import { createHash } from "node:crypto";
import type { TimelineFilter } from "../edition/timeline.ts";

/** Which page of which timeline: all that its buttons have to know. */
export interface TimelineState extends Omit<TimelineFilter, "article"> {
  /** From 0. */
  readonly page: number;
  /** The key of an article's slug, since a slug may be of any length. */
  readonly articleKey: string | null;
}

const STATE =
  /^(?<page>\d{1,4})\|(?<from>\d{4}-\d\d-\d\d)?\|(?<to>\d{4}-\d\d-\d\d)?\|(?<article>[\w-]{10})?\|(?<topic>.*)$/s;

/** The state as a text of at most 38 UTF-16 units and the topic. */
export function writeState(state: TimelineState): string {
  const { page, from, to, articleKey, topic } = state;
  const places = [Math.min(page, 9_999), from, to, articleKey, topic];
  return places.map((place) => place ?? "").join("|");
}

/** What `writeState` wrote; null for anything else. */
export function readState(text: string): TimelineState | null {
  const parts = STATE.exec(text)?.groups;
  if (parts === undefined) return null;
  return {
    page: Number(parts["page"]),
    from: parts["from"] ?? null,
    to: parts["to"] ?? null,
    articleKey: parts["article"] ?? null,
    topic: parts["topic"] === "" ? null : (parts["topic"] ?? null),
  };
}

/** Ten characters that stand for an article's slug: 60 bits of its SHA-256. */
export function articleKey(slug: string): string {
  return createHash("sha256").update(slug).digest("base64url").slice(0, 10);
}
