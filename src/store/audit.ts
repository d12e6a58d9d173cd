import { randomBytes } from "node:crypto";
import { shortenEnd } from "../language/shorten.ts";
import type { AuditDeed, AuditEntry } from "./audit-entry.ts";
import type { Store } from "./store.ts";

/** Something done, as it is handed in: the time is now. */
export interface Done {
  /** The id of the user who did it. */
  readonly who: string;
  readonly what: AuditDeed;
  /** The title of the article that it was done to. */
  readonly article?: string;
}

/** UTF-16 units of a title that are kept: some articles have a whole text for a title. */
const TITLE = 200;

/** What moderators did, server by server, each entry for 90 days. */
export interface Audit {
  /** Writes an entry down, after what it tells of has been done. Never rejects. */
  write(server: string, done: Done): Promise<void>;
  /** A server's entries, the latest first. Never rejects. */
  of(server: string): Promise<readonly AuditEntry[]>;
  /** Has `listener` told of every entry that this process writes. */
  onWrite(listener: (server: string, entry: AuditEntry) => void): void;
}

/** Keeps the audit trail in the store, each entry under a key of its own. */
export function createAudit(
  store: Pick<Store, "audit">,
  now: () => number = Date.now,
): Audit {
  const listeners: ((server: string, entry: AuditEntry) => void)[] = [];
  let last = 0;

  /** A time that no earlier entry of this process has, so that their order stays. */
  function nextId(at: number): string {
    last = Math.max(at, last + 1);
    return `${last.toString(36).padStart(9, "0")}-${randomBytes(6).toString("base64url")}`;
  }

  return {
    async write(server, { who, what, article }) {
      const at = now();
      const title = article === undefined ? null : shortenEnd(article, TITLE);
      const entry = { id: nextId(at), at, who, what, article: title };
      await store.audit.set([server, entry.id], entry);
      for (const listener of listeners) listener(server, entry);
    },
    async of(server) {
      const entries = await store.audit.all(server);
      return entries.toSorted((one, other) => (one.id < other.id ? 1 : -1));
    },
    onWrite(listener) {
      listeners.push(listener);
    },
  };
}
