import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { assemble, readEntry } from "../edition/build.ts";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Library } from "../edition/library.ts";
import type { Article, SkippedFile } from "../knowledge/article.ts";
import { parseArticle } from "../knowledge/parse.ts";
import { titleKey } from "../knowledge/title-key.ts";
import { createInTurn } from "./in-turn.ts";
import { nameOnShelf, slugOfShelf } from "./shelf-name.ts";
import { readNote, type ShelfNote, writeNote } from "./shelf-note.ts";
import type { RowChange } from "./shelf-rows.ts";
import type { ShelfStore } from "./shelf-store.ts";

/** The most that a server's shelf holds, and the most that one article has, in bytes. */
export const SHELF_LIMITS = {
  articles: 200,
  bytes: 10 * 1024 * 1024,
  article: 1024 * 1024,
} as const;

/** How long a change can be undone, in milliseconds. */
export const UNDO_MS = 10 * 60_000;

/** A file as it was uploaded, or as it is given back. */
export interface ShelfFile {
  /** Its name with the extension; of an uploaded file it may be anything. */
  readonly file: string;
  /** UTF-8. */
  readonly bytes: Uint8Array;
}

/** An article that stands on a server's shelf. */
export interface Shelved {
  readonly entry: Entry;
  /** When it was added, in milliseconds since 1970. */
  readonly added: number;
  /** How long its file is. */
  readonly bytes: number;
}

/** A file of a shelf that this version of Footnote cannot read any more. */
export interface Unreadable extends SkippedFile {
  readonly slug: string;
}

/** A server's own articles, by their files' names. */
export interface Shelf {
  readonly articles: readonly Shelved[];
  readonly unreadable: readonly Unreadable[];
}

/** An article that is there already, and is the same in text or in title. */
export interface Duplicate {
  readonly article: Article;
  readonly where: "shelf" | "common";
  readonly same: "text" | "title";
}

/** Why a file cannot be added. */
export type Refused = { readonly outcome: "refused" } & (
  | {
      readonly why: "unreadable";
      /** For a person, to be put behind the file's name: "is empty". */
      readonly reason: string;
    }
  | {
      /** The shelf itself has the same text, or another of the same title. */
      readonly why: "duplicate";
      readonly duplicate: Duplicate;
    }
  | {
      /** There is no room for it within `SHELF_LIMITS`. */
      readonly why: "full";
    }
  | Unkept
);

/** The store could not be read, or could not be seen to have kept the change. */
export interface Unkept {
  readonly why: "store";
}

/** What adding a file would do. */
export type Preview =
  | {
      readonly outcome: "readable";
      /** The article as it would stand on the shelf, with the name that it would get. */
      readonly entry: Entry;
      /** Common articles that say the same or have the same title; it can be added all the same. */
      readonly duplicates: readonly Duplicate[];
    }
  | Refused;

/** What came of adding a file. */
export type Added =
  | { readonly outcome: "added"; readonly entry: Entry; readonly change: Change }
  | Refused;

/** What came of taking an article away. */
export type Removed =
  | {
      readonly outcome: "removed";
      readonly slug: string;
      readonly file: string;
      readonly change: Change;
    }
  /** No article of the shelf has the slug. */
  | { readonly outcome: "missing" }
  | ({ readonly outcome: "unkept" } & Unkept);

/** What came of undoing a change. */
export type Undone =
  | {
      readonly outcome: "undone";
      /** What was undone. */
      readonly undid: "add" | "remove";
      readonly slug: string;
      readonly file: string;
    }
  /** More than `UNDO_MS` have gone by. */
  | { readonly outcome: "late" }
  /** It has been undone before, or the article has been changed otherwise. */
  | { readonly outcome: "missing" }
  /** Meanwhile the shelf was given an article of the same text or title. */
  | { readonly outcome: "refused"; readonly duplicate: Duplicate }
  | ({ readonly outcome: "unkept" } & Unkept);

/** A change that can be undone: 1 to 32 of `A-Z a-z 0-9 _ - .`, to be put into a button. */
export type Change = string;

/**
 * The shelves of all servers. What is told as done the store has. Who may change a shelf, and
 * who is to be told of it, is not asked here; and neither is kept who changed it.
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
  /** Takes the article of a slug away; for `UNDO_MS` its file is kept. */
  remove(server: string, slug: string): Promise<Removed>;
  /** Undoes a change that was made of late. */
  undo(server: string, change: Change): Promise<Undone>;
  /** The files of a server's articles, as they were given; null while the store cannot be read. */
  files(server: string): Promise<readonly ShelfFile[] | null>;
}

/** Reads a file into what an edition has of an article, or tells why that cannot be done. */
export type Read = (
  file: string,
  bytes: Uint8Array,
  slug: string,
) => Promise<Entry | SkippedFile>;

/** What is known of a server's shelf. */
interface Known {
  /** By name, the ones that were taken away of late included. */
  readonly notes: ReadonlyMap<string, Noted>;
  readonly shelf: Shelf;
  /** When the store was looked at. */
  readonly at: number;
}

/** A note as it was read, and as it was written: what a change has to find unchanged. */
interface Noted extends ShelfNote {
  readonly written: string;
}

/** How long what is known counts as new: another process may change a shelf too. */
const FRESH_MS = 1_000;

/** What Discord's ids look like. */
const SERVER = /^\d{1,20}$/;

/**
 * Makes the shelves of all servers.
 * @param parts.read reads a file; without it that is done in this thread
 */
export function createShelves(parts: {
  readonly library: Pick<Library, "current">;
  readonly store: { readonly shelf: ShelfStore };
  readonly log: Pick<Logger, "error">;
  readonly read?: Read;
  /** The time, in milliseconds since 1970. */
  readonly clock?: () => number;
}): Shelves {
  const { library, log, read = readHere, clock = Date.now } = parts;
  const rows = parts.store.shelf;
  const inTurn = createInTurn();
  const known = new Map<string, Known>();
  const layered = new WeakMap<
    Shelf,
    { readonly on: Edition; readonly edition: Edition }
  >();

  /** Looks at the store; null where it cannot be read. To be called in the server's turn. */
  async function look(server: string): Promise<Known | null> {
    const before = known.get(server);
    const listed = await rows.list(server);
    if (listed === null) return null;
    const notes = new Map<string, Noted>();
    for (const [name, written] of listed.value) {
      const note = readNote(written);
      if (note === null)
        log.error({ event: "shelf_note" }, "A shelf's note is unreadable");
      else if (note.removed !== null && note.removed + UNDO_MS <= clock()) {
        await rows.swap(server, name, { before: written, after: null });
      } else notes.set(name, { ...note, written });
    }
    const shelf = await shelfOf(server, notes, before?.shelf);
    if (shelf === null) return null;
    const after = { notes, shelf, at: clock() };
    known.set(server, after);
    return after;
  }

  async function shelfOf(
    server: string,
    notes: ReadonlyMap<string, Noted>,
    before: Shelf | undefined,
  ): Promise<Shelf | null> {
    const had = new Map(
      before?.articles.map((shelved) => [shelved.entry.article.hash, shelved]),
    );
    const standing = [...notes].filter(([, { removed }]) => removed === null);
    const articles: Shelved[] = [];
    const unreadable: Unreadable[] = [];
    for (const [name, { file, hash, added, bytes }] of standing) {
      const same = had.get(hash);
      if (same !== undefined) {
        articles.push(same.added === added ? same : { ...same, added });
        continue;
      }
      const text = await rows.text(server, name);
      if (text === null) return null;
      // Another process has just taken it away.
      if (text.value === null) continue;
      const slug = slugOfShelf(name);
      const entry = await read(file, new TextEncoder().encode(text.value), slug);
      if ("reason" in entry) unreadable.push({ ...entry, slug });
      else articles.push({ entry, added, bytes });
    }
    const isSame =
      before?.articles.length === articles.length &&
      before.unreadable.length === unreadable.length &&
      articles.every((shelved, at) => shelved === before.articles[at]);
    return isSame ? before : { articles, unreadable };
  }

  /** What a server's shelf is now; null where the store cannot be read. */
  async function lookInTurn(server: string): Promise<Known | null> {
    if (!SERVER.test(server)) throw new RangeError("Only a server has a shelf");
    return inTurn(server, () => look(server));
  }

  async function current(server: string): Promise<Shelf | null> {
    const fresh = known.get(server);
    if (fresh !== undefined && clock() - fresh.at < FRESH_MS) return fresh.shelf;
    const now = await inTurn(server, async () => {
      const meanwhile = known.get(server);
      const isFresh = meanwhile !== undefined && clock() - meanwhile.at < FRESH_MS;
      return isFresh ? meanwhile : look(server);
    });
    return (now ?? known.get(server))?.shelf ?? null;
  }

  function layer(shelf: Shelf): Edition {
    const on = library.current();
    if (shelf.articles.length === 0) return on;
    const before = layered.get(shelf);
    if (before?.on === on) return before.edition;
    const entries = shelf.articles.map(({ entry }) => entry);
    const edition = assemble(entries, on.skipped, on);
    layered.set(shelf, { on, edition });
    return edition;
  }

  /** Reads a file as it would stand on the shelf that is known. */
  async function consider(
    { notes, shelf }: Known,
    { file: uploaded, bytes }: ShelfFile,
  ): Promise<(Extract<Preview, { outcome: "readable" }> & { name: string }) | Refused> {
    const named = nameOnShelf(uploaded, notes.keys());
    if (named === null)
      return unreadable("is not a .md, .markdown, .html, .htm or .txt file");
    if (bytes.length > SHELF_LIMITS.article) return unreadable("is larger than 1 MB");
    const entry = await read(named.file, bytes, slugOfShelf(named.name));
    if ("reason" in entry) return unreadable(entry.reason);
    const duplicate = duplicatesOf(entry.article, entriesOf(shelf), "shelf")[0];
    if (duplicate !== undefined)
      return { outcome: "refused", why: "duplicate", duplicate };
    if (isFull(notes, bytes.length)) return { outcome: "refused", why: "full" };
    const duplicates = duplicatesOf(entry.article, library.current().entries, "common");
    return { outcome: "readable", entry, duplicates, name: named.name };
  }

  /** Makes a change of a row, of a shelf that was looked at just now. */
  async function change(
    server: string,
    name: string,
    wanted: RowChange,
  ): Promise<"done" | "changed" | "unkept"> {
    const done = await rows.swap(server, name, wanted);
    // Whatever came of it, the store is to be looked at again.
    const last = known.get(server);
    if (last !== undefined) known.set(server, { ...last, at: Number.NEGATIVE_INFINITY });
    if (done === null) return "unkept";
    return done.value ? "done" : "changed";
  }

  return {
    async editionFor(place) {
      if (!SERVER.test(place)) return library.current();
      try {
        const shelf = await current(place);
        return shelf === null ? library.current() : layer(shelf);
      } catch (error) {
        log.error({ event: "shelf_unread", err: error }, "A shelf could not be read");
        return library.current();
      }
    },

    async list(server) {
      return (await lookInTurn(server))?.shelf ?? null;
    },

    async preview(server, file) {
      const now = await lookInTurn(server);
      if (now === null) return { outcome: "refused", why: "store" };
      const considered = await consider(now, file);
      if (considered.outcome === "refused") return considered;
      const { outcome, entry, duplicates } = considered;
      return { outcome, entry, duplicates };
    },

    async add(server, file) {
      for (;;) {
        const now = await lookInTurn(server);
        if (now === null) return { outcome: "refused", why: "store" };
        const considered = await consider(now, file);
        if (considered.outcome === "refused") return considered;
        const { entry, name } = considered;
        const { bytes } = file;
        const added = clock();
        const note: ShelfNote = {
          file: entry.article.file,
          hash: entry.article.hash,
          bytes: bytes.length,
          added,
          removed: null,
        };
        const done = await inTurn(server, async () => {
          // Something may have been added while the file was read.
          if (known.get(server)?.shelf !== now.shelf) return "changed";
          const text = new TextDecoder().decode(bytes);
          return change(server, name, { before: null, after: writeNote(note), text });
        });
        if (done === "unkept") return { outcome: "refused", why: "store" };
        if (done === "done")
          return { outcome: "added", entry, change: changeOf("a", name, added) };
      }
    },

    async remove(server, slug) {
      return inTurn(server, async () => {
        for (;;) {
          const now = await look(server);
          if (now === null) return { outcome: "unkept", why: "store" };
          const found = [...now.notes].find(
            ([name, note]) => slugOfShelf(name) === slug && note.removed === null,
          );
          if (found === undefined) return { outcome: "missing" };
          const [name, before] = found;
          const removed = clock();
          const done = await change(server, name, {
            before: before.written,
            after: writeNote({ ...before, removed }),
          });
          if (done === "unkept") return { outcome: "unkept", why: "store" };
          if (done === "changed") continue;
          return {
            outcome: "removed",
            slug,
            file: before.file,
            change: changeOf("r", name, removed),
          };
        }
      });
    },

    async undo(server, undoing) {
      return inTurn(server, async () => {
        for (;;) {
          const now = await look(server);
          if (now === null) return { outcome: "unkept", why: "store" };
          const [kind, made] = undoing.split(".");
          if (Number.parseInt(made ?? "", 36) + UNDO_MS <= clock())
            return { outcome: "late" };
          const found = [...now.notes].find(
            ([name, { added, removed }]) =>
              (changeOf("a", name, added) === undoing && removed === null) ||
              (removed !== null && changeOf("r", name, removed) === undoing),
          );
          if (found === undefined) return { outcome: "missing" };
          const [name, before] = found;
          if (kind === "r") {
            const duplicate = await returning(server, name, before, now.shelf);
            if (duplicate === null) return { outcome: "unkept", why: "store" };
            if (duplicate !== undefined) return { outcome: "refused", duplicate };
          }
          const done = await change(server, name, {
            before: before.written,
            after: kind === "r" ? writeNote({ ...before, removed: null }) : null,
          });
          if (done === "unkept") return { outcome: "unkept", why: "store" };
          if (done === "changed") continue;
          return {
            outcome: "undone",
            undid: kind === "r" ? "remove" : "add",
            slug: slugOfShelf(name),
            file: before.file,
          };
        }
      });
    },

    async files(server) {
      const now = await lookInTurn(server);
      if (now === null) return null;
      const files: ShelfFile[] = [];
      for (const [name, { file, removed }] of now.notes) {
        if (removed !== null) continue;
        const text = await rows.text(server, name);
        if (text === null) return null;
        if (text.value !== null)
          files.push({ file, bytes: new TextEncoder().encode(text.value) });
      }
      return files;
    },
  };

  /** What stands on the shelf now that is the same as what is to return to it. */
  async function returning(
    server: string,
    name: string,
    { file }: ShelfNote,
    shelf: Shelf,
  ): Promise<Duplicate | undefined | null> {
    const text = await rows.text(server, name);
    if (text === null || text.value === null) return null;
    const bytes = new TextEncoder().encode(text.value);
    const entry = await read(file, bytes, slugOfShelf(name));
    if ("reason" in entry) return undefined;
    return duplicatesOf(entry.article, entriesOf(shelf), "shelf")[0];
  }
}

const readHere: Read = async (file, bytes, slug) => {
  const article = parseArticle(file, bytes, slug);
  return "reason" in article ? article : readEntry(article);
};

function unreadable(reason: string): Refused {
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

function isFull(notes: ReadonlyMap<string, ShelfNote>, more: number): boolean {
  const standing = [...notes.values()].filter(({ removed }) => removed === null);
  const bytes = standing.reduce((sum, note) => sum + note.bytes, more);
  return standing.length >= SHELF_LIMITS.articles || bytes > SHELF_LIMITS.bytes;
}

function changeOf(kind: "a" | "r", name: string, at: number): Change {
  const digest = createHash("sha256").update(name).digest("base64url").slice(0, 10);
  return `${kind}.${at.toString(36)}.${digest}`;
}
