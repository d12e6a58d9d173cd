import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { assemble } from "../edition/build.ts";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Library } from "../edition/library.ts";
import type { SkippedFile } from "../knowledge/article.ts";
import { createInTurn } from "./in-turn.ts";
import { programId } from "./program.ts";
import {
  type Read,
  type Shelf,
  type Shelved,
  UNDO_MS,
  type Unreadable,
} from "./shelf.ts";
import { slugOfShelf } from "./shelf-name.ts";
import { readNote, type ShelfNote } from "./shelf-note.ts";
import { readReading, writeReading } from "./shelf-reading.ts";
import type { ShelfStore } from "./shelf-store.ts";

/** What is known of a server's shelf. */
export interface KnownShelf {
  /** By name, the ones that were taken away of late included. */
  readonly notes: ReadonlyMap<string, Noted>;
  readonly shelf: Shelf;
}

/** A note as it was read, and as it was written: what a change has to find unchanged. */
export interface Noted extends ShelfNote {
  readonly written: string;
}

/** What this process has in memory of the shelves in the store. */
export interface KnownShelves {
  /** The common edition, with the server's shelf on it where that can be read. */
  editionFor(server: string): Promise<Edition>;
  /** A server's shelf as the store has it; null where the store cannot be read. */
  look(server: string): Promise<KnownShelf | null>;
  /**
   * Does what changes a shelf, with the shelf as it is, after all that is under way there.
   * Null where the store cannot be read.
   */
  change<T>(server: string, work: (now: KnownShelf) => Promise<T>): Promise<T | null>;
  /**
   * Clears away what was taken off any shelf and can no longer be brought back, by whichever
   * process. Never rejects.
   */
  tidy(): Promise<void>;
  /** Keeps what was read out of an article that has just been added. */
  keepReading(server: string, name: string, entry: Entry): Promise<void>;
}

interface Loaded extends KnownShelf {
  /** What the store said: all notes as they are written, by name. */
  readonly listed: ReadonlyMap<string, string>;
  /** When the store was looked at. */
  readonly seen: number;
  /** The shelf on the common articles, once it was asked for. */
  layered: { readonly on: Edition; readonly edition: Edition } | null;
  /** When it was last asked for. */
  used: number;
  /** What it takes, about, in bytes. */
  readonly weight: number;
}

/** How long what is known counts as new: another process may change a shelf too. */
const FRESH_MS = 1_000;

/** A shelf that nobody asked for so long is not kept in memory. */
const IDLE_MS = 15 * 60_000;

/** What all shelves in memory may take, about, in bytes. */
const MEMORY = 64 * 1024 * 1024;

/** Bytes that a byte of an article takes once it is read, and that knowing a shelf takes. */
const READ_OUT = 16;
const KNOWN = 1_024;

/** Articles that are fetched at a time. */
const AT_ONCE = 20;

/**
 * Knows the shelves that are asked for. What was not asked for longest is forgotten first, and
 * read again from what the store keeps of each article when it is asked for again.
 * @param parts.memory what they may take together, in bytes
 */
export function createKnownShelves(parts: {
  readonly library: Pick<Library, "current">;
  readonly rows: ShelfStore;
  readonly log: Pick<Logger, "error">;
  readonly read: Read;
  readonly clock: () => number;
  readonly memory?: number;
}): KnownShelves {
  const { library, rows, log, read, clock, memory = MEMORY } = parts;
  const program = programId();
  const inTurn = createInTurn();
  // A Map iterates in the order of insertion, so its first entry is the one to forget.
  const known = new Map<string, Loaded>();
  let taken = 0;
  let common = library.current();

  function keep(server: string, loaded: Loaded): void {
    forget(server);
    loaded.used = clock();
    known.set(server, loaded);
    taken += loaded.weight;
    for (const [eldest, { used }] of known) {
      if (taken <= memory && loaded.used - used <= IDLE_MS) break;
      if (eldest !== server) forget(eldest);
      else break;
    }
  }

  function forget(server: string): void {
    const loaded = known.get(server);
    if (loaded === undefined) return;
    known.delete(server);
    taken -= loaded.weight;
  }

  /** Looks at the store. To be called in the server's turn. */
  async function look(server: string): Promise<Loaded | null> {
    const before = known.get(server);
    const listed = await rows.list(server);
    if (listed === null) return null;
    const seen = clock();
    if (before !== undefined && isStill(before, listed.value)) {
      const again = { ...before, seen };
      keep(server, again);
      return again;
    }
    const notes = await notesOf(server, listed.value);
    const shelf = await shelfOf(server, notes, before?.shelf);
    if (shelf === null) return null;
    const layered = shelf === before?.shelf ? before.layered : null;
    const found = { listed: listed.value, notes, shelf, weight: weigh(shelf) };
    const loaded = { ...found, layered, seen, used: seen };
    keep(server, loaded);
    return loaded;
  }

  /** Whether nothing has changed since, and nothing is to be cleared away. */
  function isStill(before: Loaded, listed: ReadonlyMap<string, string>): boolean {
    if (before.listed.size !== listed.size) return false;
    for (const [name, written] of listed) {
      if (before.listed.get(name) !== written) return false;
    }
    return ![...before.notes.values()].some(isPast);
  }

  /** Reads notes, and clears away what was taken away and can no longer be brought back. */
  async function notesOf(
    server: string,
    listed: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, Noted>> {
    const notes = new Map<string, Noted>();
    for (const [name, written] of listed) {
      const note = readNote(written);
      if (note === null) {
        log.error({ event: "shelf_note" }, "A note of a shelf is unreadable");
      } else if (isPast(note)) {
        await rows.swap(server, name, { before: written, after: null });
      } else notes.set(name, { ...note, written });
    }
    return notes;
  }

  function isPast({ removed }: ShelfNote): boolean {
    return removed !== null && removed + UNDO_MS <= clock();
  }

  /** What stands on a shelf; the same as before where that has not changed. */
  async function shelfOf(
    server: string,
    notes: ReadonlyMap<string, Noted>,
    before: Shelf | undefined,
  ): Promise<Shelf | null> {
    const had = new Map(before?.articles.map((one) => [one.entry.article.hash, one]));
    const articles: Shelved[] = [];
    const unreadable: Unreadable[] = [];
    const standing = [...notes].filter(([, { removed }]) => removed === null);
    for (let at = 0; at < standing.length; at += AT_ONCE) {
      const some = standing.slice(at, at + AT_ONCE).map(async ([name, note]) => {
        const same = had.get(note.hash);
        if (same?.added === note.added) return same;
        const entry = same?.entry ?? (await entryOf(server, name, note));
        if (entry === null || entry === "gone") return entry;
        if ("reason" in entry) return { ...entry, slug: slugOfShelf(name) };
        return { entry, added: note.added, bytes: note.bytes };
      });
      for (const one of await Promise.all(some)) {
        if (one === null) return null;
        if (one === "gone") continue;
        if ("reason" in one) unreadable.push(one);
        else articles.push(one);
      }
    }
    const isSame =
      before?.articles.length === articles.length &&
      before.unreadable.length === unreadable.length &&
      articles.every((shelved, at) => shelved === before.articles[at]);
    return isSame ? before : { articles, unreadable };
  }

  /** Null where the store cannot be read; "gone" where another process took it away just now. */
  async function entryOf(
    server: string,
    name: string,
    { file, hash }: ShelfNote,
  ): Promise<Entry | SkippedFile | "gone" | null> {
    const kept = (await rows.reading(server, name))?.value ?? null;
    const entry = kept === null ? null : await readReading(kept, { hash, program });
    if (entry !== null) return entry;
    const text = await rows.text(server, name);
    if (text === null) return null;
    if (text.value === null) return "gone";
    const bytes = new TextEncoder().encode(text.value);
    const made = await read(file, bytes, slugOfShelf(name));
    if (!("reason" in made)) await keepReading(server, name, made);
    return made;
  }

  async function keepReading(server: string, name: string, entry: Entry): Promise<void> {
    await rows.keepReading(server, name, await writeReading(entry, program));
  }

  function layer(loaded: Loaded): Edition {
    const on = library.current();
    // Nobody is to hold on to the whole edition that was there before a refresh.
    if (on !== common) {
      common = on;
      for (const one of known.values()) one.layered = null;
    }
    if (loaded.shelf.articles.length === 0) return on;
    if (loaded.layered?.on !== on) {
      const entries = loaded.shelf.articles.map(({ entry }) => entry);
      loaded.layered = { on, edition: assemble(entries, on.skipped, on) };
    }
    return loaded.layered.edition;
  }

  /** What is known of a server, from the store if that was not looked at of late. */
  async function current(server: string): Promise<Loaded | null> {
    return (
      fresh(server) ??
      inTurn(server, async () => {
        const seen = fresh(server) ?? (await look(server));
        // While the store is down, what is known has to do.
        return seen ?? known.get(server) ?? null;
      })
    );
  }

  function fresh(server: string): Loaded | null {
    const loaded = known.get(server);
    if (loaded === undefined || clock() - loaded.seen >= FRESH_MS) return null;
    keep(server, loaded);
    return loaded;
  }

  /** What its articles take, and what takes part of the common edition again for it. */
  function weigh(shelf: Shelf): number {
    if (shelf.articles.length === 0) return KNOWN;
    const own = shelf.articles.reduce((sum, { bytes }) => sum + bytes, 0);
    const { facts, entries } = library.current();
    return KNOWN + READ_OUT * own + 8 * (facts.length + 2 * entries.length);
  }

  return {
    async tidy() {
      for (const server of (await rows.servers())?.value ?? []) {
        await inTurn(server, async () => {
          const listed = await rows.list(server);
          if (listed !== null) await notesOf(server, listed.value);
        });
        await setImmediate();
      }
    },
    async editionFor(server) {
      try {
        const loaded = await current(server);
        return loaded === null ? library.current() : layer(loaded);
      } catch (error) {
        log.error({ event: "shelf_unread", err: error }, "A shelf could not be read");
        return library.current();
      }
    },
    keepReading,
    look: (server) => inTurn(server, () => look(server)),
    change: (server, work) =>
      inTurn(server, async () => {
        const now = await look(server);
        if (now === null) return null;
        try {
          return await work(now);
        } finally {
          // Whatever came of it, the store is to be looked at again.
          const loaded = known.get(server);
          if (loaded !== undefined) {
            known.set(server, { ...loaded, seen: Number.NEGATIVE_INFINITY });
          }
        }
      }),
  };
}
