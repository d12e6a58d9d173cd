import { createHash } from "node:crypto";
import { z } from "zod";
import type { Asking } from "../replies/reply.ts";
import { en } from "../replies/words/en.ts";

/**
 * What a page calls itself: random, new whenever it is loaded. What is asked in it, and what
 * is dropped on it, is no other page's.
 */
export const sessionShape = z.string().regex(/^[\w-]{16,64}$/);

/** Who asks, seen from a page: a user of its own, in a place and conversation of its own. */
export function askingIn(session: string): Asking {
  const hash = createHash("sha256").update(session).digest();
  return {
    // Looks like a user's id, which is what buttons can carry.
    asker: String(hash.readBigUInt64BE()),
    // What its questions are answered from is settled by it.
    place: `page:${session}`,
    conversation: "page",
    surface: "page",
    claim: { inServer: false, managesServer: false, roles: [] },
    words: en,
  };
}
