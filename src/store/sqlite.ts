import { statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Keyv } from "keyv";
import type { Connect } from "./connection.ts";
import { isCorrupt, moveAside } from "./corrupt-file.ts";
import type { FaultLog } from "./fault-log.ts";
import { makeFolder } from "./make-folder.ts";
import { PLAIN_JSON } from "./plain-json.ts";
import { createSqliteAdapter, SCHEMA } from "./sqlite-adapter.ts";
import { createSqliteChanges } from "./sqlite-changes.ts";
import { createSqliteKeys } from "./sqlite-keys.ts";
import { createSqliteRewrite } from "./sqlite-rewrite.ts";
import { createSqliteShelfRows, SHELF_SCHEMA } from "./sqlite-shelf.ts";
import { createSweep } from "./sweep.ts";

/** Milliseconds that a write may wait for another process's; this thread stands still then. */
const BUSY = 50;

/** Pages of 4 KiB: a file never grows past 1 GiB. */
const MOST_PAGES = 262_144;

/** Milliseconds between two looks for expired rows. */
const SWEEP_EVERY = 10 * 60_000;

/**
 * Opens a file with Node's own SQLite; several processes may share it. Its folder is made,
 * for this user only. A file that is corrupt is moved aside and a new one begun.
 */
export function sqliteConnector(
  file: string,
  options: { readonly faults: FaultLog; readonly mostPages?: number },
): Connect {
  const { faults, mostPages = MOST_PAGES } = options;
  // A page deep in the file may be broken while opening it shows nothing.
  let broken: { readonly inode: number | null; readonly cause: unknown } | null = null;

  function open(): DatabaseSync {
    const database = new DatabaseSync(file, { timeout: BUSY });
    try {
      // With a write-ahead log readers and the writer do not wait for each other, and
      // synchronous=NORMAL cannot corrupt it (sqlite.org/wal.html, /pragma.html).
      database.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA journal_size_limit = 16777216;
        PRAGMA max_page_count = ${mostPages};
        ${SCHEMA}
        ${SHELF_SCHEMA}
        INSERT INTO entries VALUES ('', 'opened', '', ${Date.now()})
          ON CONFLICT DO UPDATE SET expires = excluded.expires;
      `);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  function openSound(): DatabaseSync {
    if (broken === null) {
      const inode = inodeOf(file);
      try {
        return open();
      } catch (error) {
        if (!isCorrupt(error)) throw error;
        broken = { inode, cause: error };
      }
    }
    // Another process may have seen it too, and have begun a new file.
    if (inodeOf(file) === broken.inode) {
      const aside = moveAside(file);
      faults(
        "corrupt",
        `The store's file was corrupt. It is now ${aside}.`,
        broken.cause,
      );
    }
    broken = null;
    return open();
  }

  return async (onLost) => {
    makeFolder(dirname(file));
    const database = openSound();
    const inode = inodeOf(file);
    const change = createSqliteChanges(database);
    const sweep = createSweep(database, lose);
    const timer = setInterval(() => {
      if (inodeOf(file) === inode) sweep.run();
      else lose(new Error("the store's file was moved, deleted or replaced"));
    }, SWEEP_EVERY).unref();

    function lose(error: unknown): void {
      noteDamage(error);
      onLost(error);
    }

    function noteDamage(error: unknown): void {
      if (isCorrupt(error)) broken = { inode, cause: error };
    }

    function drop(): void {
      clearInterval(timer);
      sweep.stop();
      if (database.isOpen) database.close();
    }

    return {
      keys: createSqliteKeys(database),
      ...createSqliteRewrite(database),
      shelf: createSqliteShelfRows(database),
      keyv(space) {
        sweep.add(space);
        const keyv = new Keyv({
          store: createSqliteAdapter(database, space.name, change),
          serialization: PLAIN_JSON,
        });
        keyv.on("error", noteDamage);
        return keyv;
      },
      close: async () => drop(),
      drop,
    };
  };
}

function inodeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}
