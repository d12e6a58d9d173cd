import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { readEntry } from "../edition/build.ts";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Library } from "../edition/library.ts";
import type { Article } from "../knowledge/article.ts";
import { parseArticle } from "../knowledge/parse.ts";
import type { Reason } from "../knowledge/reasons.ts";
import { titleKey } from "../knowledge/title-key.ts";
import { createKnownShelves, type KnownShelf, type Noted } from "./known-shelves.ts";
import { isServer } from "./place.ts";
import {
  type Added,
  type Change,
  type Duplicate,
  type Preview,
  type Read,
  type Refused,
  type Removed,
  SHELF_LIMITS,
  type Shelf,
  type ShelfFile,
  UNDO_MS,
  type Undone,
} from "./shelf.ts";
import { nameOnShelf, slugOfShelf } from "./shelf-name.ts";
import { type ShelfNote, writeNote } from "./shelf-note.ts";
import type { RowChange } from "./shelf-rows.ts";
import type { ShelfStore } from "./shelf-store.ts";

/**
 * The shelves of all servers. What is told as done the store has. Who may change a shelf, and
 * who is to be told of it, is not asked here; and neither is kept who changed it. What reads
 * a file rejects where the thread that reads is lost meanwhile; nothing is changed then.
 */
export interface Shelves {
  /**
   * What questions asked in a place are answered from: the common edition, with the server's
   * own articles on it. Anywhere but in a server it is the common one. Whoever answers a
   * question takes it once. Never rejects: what cannot be read is not there.
   */
  editionFor(place: string): Promise<Edition>;
  /** A server's own articles; null while the store cannot be read. */
  list(server: string): Promise<Shelf | null>;
  /** What adding a file would do. */
  preview(server: string, file: ShelfFile): Promise<Preview>;
  /** Adds a file. */
  add(server: string, file: ShelfFile): Promise<Added>;
  /** Takes the article of a slug away; for `UNDO_MS` its file is kept, and until `tidy`. */
  remove(server: string, slug: string): Promise<Removed>;
  /** Undoes a change that was made of late. */
  undo(server: string, change: Change): Promise<Undone>;
  /**
   * Clears away what was taken away and can no longer be brought back, in all servers and by
   * whichever process. Never rejects.
   */
  tidy(): Promise<void>;
  /** The files of a server's articles, as they were given; null while the store cannot be read. */
  files(server: string): Promise<readonly ShelfFile[] | null>;
}

/** What a file of a shelf is, or why it cannot be added. */
type Considered =
  | (Extract<Preview, { outcome: "readable" }> & { readonly name: string })
  | Refused;

const NO_STORE = { outcome: "refused", why: "store" } as const;
const UNKEPT = { outcome: "unkept", why: "store" } as const;

/**
 * Makes the shelves of all servers.
 * @param parts.read reads a file; without it that is done in this thread
 * @param parts.memory what all that are in memory may take together, in bytes
 */
export function createShelves(parts: {
  readonly library: Pick<Library, "current">;
  readonly store: { readonly shelf: ShelfStore };
  readonly log: Pick<Logger, "error">;
  readonly read?: Read;
  /** The time, in milliseconds since 1970. */
  readonly clock?: () => number;
  readonly memory?: number;
}): Shelves {
  const { library, read = readHere, clock = Date.now } = parts;
  const rows = parts.store.shelf;
  const known = createKnownShelves({ ...parts, rows, read, clock });

  /** Reads a file as it would stand on the shelf. */
  async function consider(
    { notes, shelf }: KnownShelf,
    { file: uploaded, bytes }: ShelfFile,
  ): Promise<Considered> {
    const named = nameOnShelf(uploaded, notes.keys());
    if (named === null) return unreadable({ code: "extension" });
    if (bytes.length > SHELF_LIMITS.article)
      return unreadable({ code: "too_large_for_shelf" });
    const entry = await read(named.file, bytes, slugOfShelf(named.name));
    if ("reason" in entry) return unreadable(entry.reason);
    const [duplicate] = duplicatesOf(entry.article, entriesOf(shelf), "shelf");
    if (duplicate !== undefined)
      return { outcome: "refused", why: "duplicate", duplicate };
    if (isFull(notes, bytes.length)) return { outcome: "refused", why: "full" };
    const duplicates = duplicatesOf(entry.article, library.current().entries, "common");
    return { outcome: "readable", entry, duplicates, name: named.name };
  }

  /** Adds what was considered, unless the shelf has changed since. */
  async function put(
    server: string,
    considered: Extract<Considered, { outcome: "readable" }>,
    before: KnownShelf,
    bytes: Uint8Array,
  ): Promise<Added | "changed"> {
    const { entry, name } = considered;
    const { file, hash } = entry.article;
    const done = await known.change(server, async (now) => {
      if (stateOf(now) !== stateOf(before)) return "changed";
      const added = clock();
      const note = { file, hash, bytes: bytes.length, added, removed: null };
      const text = new TextDecoder().decode(bytes);
      const row: RowChange = { before: null, after: writeNote(note), text };
      const done = await rows.swap(server, name, row);
      if (done === null) return NO_STORE;
      if (!done.value) return "changed";
      await known.keepReading(server, name, entry);
      return { outcome: "added", entry, change: changeOf("a", name, added) } as const;
    });
    return done ?? NO_STORE;
  }

  /** Takes what stands on the shelf away; undefined where that has changed meanwhile. */
  async function take(
    server: string,
    slug: string,
    { notes }: KnownShelf,
  ): Promise<Removed | undefined> {
    const found = [...notes].find(
      ([name, note]) => slugOfShelf(name) === slug && note.removed === null,
    );
    if (found === undefined) return { outcome: "missing" };
    const [name, note] = found;
    const removed = clock();
    const after = writeNote({ ...note, removed });
    const done = await rows.swap(server, name, { before: note.written, after });
    if (done === null) return UNKEPT;
    if (!done.value) return undefined;
    const { file } = note;
    return { outcome: "removed", slug, file, change: changeOf("r", name, removed) };
  }

  /** Undoes a change; undefined where the shelf has changed meanwhile. */
  async function takeBack(
    server: string,
    change: Change,
    { notes, shelf }: KnownShelf,
  ): Promise<Undone | undefined> {
    if (timeOf(change) + UNDO_MS <= clock()) return { outcome: "late" };
    const found = [...notes].find(([name, note]) => lastChangeOf(name, note) === change);
    if (found === undefined) return { outcome: "missing" };
    const [name, note] = found;
    const undid = note.removed === null ? "add" : "remove";
    if (undid === "remove") {
      const others = new Map([...notes].filter(([other]) => other !== name));
      if (isFull(others, note.bytes)) return { outcome: "refused", why: "full" };
      const duplicate = await sameOn(shelf, server, name, note);
      if (duplicate === null) return UNKEPT;
      if (duplicate !== undefined) {
        return { outcome: "refused", why: "duplicate", duplicate };
      }
    }
    const after = undid === "add" ? null : writeNote({ ...note, removed: null });
    const done = await rows.swap(server, name, { before: note.written, after });
    if (done === null) return UNKEPT;
    if (!done.value) return undefined;
    return { outcome: "undone", undid, slug: slugOfShelf(name), file: note.file };
  }

  /** What stands on the shelf that is the same as what is to return to it; null: unknown. */
  async function sameOn(
    shelf: Shelf,
    server: string,
    name: string,
    { file }: Noted,
  ): Promise<Duplicate | undefined | null> {
    const text = (await rows.text(server, name))?.value ?? null;
    if (text === null) return null;
    const entry = await read(file, new TextEncoder().encode(text), slugOfShelf(name));
    if ("reason" in entry) return undefined;
    return duplicatesOf(entry.article, entriesOf(shelf), "shelf")[0];
  }

  return {
    editionFor: async (place) =>
      isServer(place) ? known.editionFor(place) : library.current(),

    tidy: known.tidy,

    async list(server) {
      return (await known.look(checked(server)))?.shelf ?? null;
    },

    async preview(server, file) {
      const now = await known.look(checked(server));
      if (now === null) return NO_STORE;
      const considered = await consider(now, file);
      if (considered.outcome === "refused") return considered;
      const { outcome, entry, duplicates } = considered;
      return { outcome, entry, duplicates };
    },

    async add(server, file) {
      for (;;) {
        const now = await known.look(checked(server));
        if (now === null) return NO_STORE;
        // Others go on meanwhile: a large file takes seconds to read.
        const considered = await consider(now, file);
        if (considered.outcome === "refused") return considered;
        const added = await put(server, considered, now, file.bytes);
        if (added !== "changed") return added;
      }
    },

    async remove(server, slug) {
      for (;;) {
        const taken = await known.change(checked(server), (now) =>
          take(server, slug, now),
        );
        if (taken !== undefined) return taken ?? UNKEPT;
      }
    },

    async undo(server, change) {
      for (;;) {
        const undone = await known.change(checked(server), (now) =>
          takeBack(server, change, now),
        );
        if (undone !== undefined) return undone ?? UNKEPT;
      }
    },

    async files(server) {
      const now = await known.look(checked(server));
      if (now === null) return null;
      const files: ShelfFile[] = [];
      for (const [name, { file, removed }] of now.notes) {
        if (removed !== null) continue;
        const text = await rows.text(server, name);
        if (text === null) return null;
        if (text.value === null) continue;
        files.push({ file, bytes: new TextEncoder().encode(text.value) });
      }
      return files;
    },
  };
}

/** The id of a server. @throws RangeError for anything else: there are no other shelves */
function checked(server: string): string {
  if (!isServer(server)) throw new RangeError("Only a server has a shelf");
  return server;
}

const readHere: Read = async (file, bytes, slug) => {
  const article = parseArticle(file, bytes, slug);
  return "reason" in article ? article : readEntry(article);
};

function unreadable(reason: Reason): Refused {
  return { outcome: "refused", why: "unreadable", reason };
}

function entriesOf({ articles }: Shelf): readonly Entry[] {
  return articles.map(({ entry }) => entry);
}

/** Articles that have the same body or the same title as one that is to be added. */
function duplicatesOf(
  article: Article,
  entries: readonly Entry[],
  where: Duplicate["where"],
): Duplicate[] {
  const title = titleKey(article);
  return entries.flatMap(({ article: other }): Duplicate[] => {
    if (other.body === article.body) return [{ article: other, where, same: "text" }];
    if (title === null || titleKey(other) !== title) return [];
    return [{ article: other, where, same: "title" }];
  });
}

/**
 * Whether a shelf has no room for one more. What was taken away of late is still kept, so of
 * that there is no more than a shelf holds: else adding and removing by turns fills the store.
 */
function isFull(notes: ReadonlyMap<string, ShelfNote>, more: number): boolean {
  const all = [...notes.values()];
  const standing = all.filter(({ removed }) => removed === null);
  return exceeds(standing, more, 1) || exceeds(all, more, 2);
}

function exceeds(notes: readonly ShelfNote[], more: number, shelves: number): boolean {
  const bytes = notes.reduce((sum, note) => sum + note.bytes, more);
  const { articles, bytes: most } = SHELF_LIMITS;
  return notes.length >= shelves * articles || bytes > shelves * most;
}

/** All that a shelf holds, to be compared with what it held before. */
function stateOf({ notes }: KnownShelf): string {
  return [...notes].map(([name, { written }]) => `${name} ${written}`).join("\n");
}

function changeOf(kind: "a" | "r", name: string, at: number): Change {
  const digest = createHash("sha256").update(name).digest("base64url").slice(0, 10);
  return `${kind}.${at.toString(36)}.${digest}`;
}

/** The change of which a row's note tells. */
function lastChangeOf(name: string, { added, removed }: ShelfNote): Change {
  return removed === null ? changeOf("a", name, added) : changeOf("r", name, removed);
}

/** When a change was made; NaN where none was written. */
function timeOf(change: Change): number {
  return Number.parseInt(change.split(".")[1] ?? "", 36);
}
