import { z } from "zod";

/**
 * What moderators do that is kept track of. `refresh` is about the common articles, `add` to
 * `undo` about the server's own, the others about its gaps and its settings. `undo` stands in
 * entries from before it was kept what was undone.
 */
const DEEDS = [
  "refresh",
  "add",
  "remove",
  "undo_add",
  "undo_remove",
  "undo",
  "resolve",
  "pin",
  "unpin",
  "mentions",
  "roles",
  "gaps",
  "log",
] as const;

/** Something that a moderator did. */
export type AuditDeed = (typeof DEEDS)[number];

/** Who did what, and when. It never holds the text of a question. */
export interface AuditEntry {
  /** Later entries have greater ones. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The user's id. */
  readonly who: string;
  readonly what: AuditDeed;
  /** The title of the article that it was done to, as it was then; null for none. */
  readonly article: string | null;
}

/** An `AuditEntry` as it is kept. */
export const auditEntryShape: z.ZodType<AuditEntry> = z.strictObject({
  id: z.string(),
  at: z.number(),
  who: z.string(),
  what: z.enum(DEEDS),
  article: z.string().nullable(),
});
