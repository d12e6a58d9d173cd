import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { Connection } from "./connection.ts";

/** Keys read at a time, so that others get their turn between. */
const PAGE = 500;

/** Behind every character that a key has. */
const LAST = "\x7f";

/** Finds keys by their beginnings in an open database that has the table of all spaces. */
export function createSqliteKeys(database: DatabaseSync): Connection["keys"] {
  const page = database.prepare(
    `SELECT key FROM entries WHERE space = ? AND key > ? AND key < ?
       AND (expires IS NULL OR expires > ?) ORDER BY key LIMIT ${PAGE}`,
  );
  return async ({ name }, beginning) => {
    const keys: string[] = [];
    for (let last = beginning; ; await setImmediate()) {
      const rows = page.all(name, last, beginning + LAST, Date.now());
      for (const { key } of rows) {
        last = String(key);
        keys.push(last);
      }
      if (rows.length < PAGE) return keys;
    }
  };
}
