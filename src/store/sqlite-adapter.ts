import type { DatabaseSync } from "node:sqlite";
import { type KeyvStorageAdapter, keyvStorageCapability } from "keyv";
import type { Change } from "./sqlite-changes.ts";

/** What keyv needs of a backend, less the events: this one reports by throwing. */
export type SqliteAdapter = Pick<
  KeyvStorageAdapter,
  | "capabilities"
  | "get"
  | "getMany"
  | "set"
  | "setMany"
  | "has"
  | "hasMany"
  | "delete"
  | "deleteMany"
  | "clear"
  | "iterator"
>;

/** The table of all spaces. `expires` is in milliseconds since 1970. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (
    space TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    expires INTEGER,
    PRIMARY KEY (space, key)
  );
  CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (space, expires);
`;

/** Rows an iteration reads at a time. */
const PAGE = 100;

/**
 * Keyv's storage adapter for one space of an open database that has `SCHEMA`.
 * @param change brings what is written into the database
 */
export function createSqliteAdapter(
  database: DatabaseSync,
  space: string,
  change: Change,
): SqliteAdapter {
  const live = "(expires IS NULL OR expires > ?)";
  const select = database.prepare(
    `SELECT value FROM entries WHERE space = ? AND key = ? AND ${live}`,
  );
  const page = database.prepare(
    `SELECT key, value FROM entries WHERE space = ? AND key > ? AND ${live}
     ORDER BY key LIMIT ${PAGE}`,
  );
  const upsert = database.prepare(
    `INSERT INTO entries (space, key, value, expires) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, expires = excluded.expires`,
  );
  const remove = database.prepare("DELETE FROM entries WHERE space = ? AND key = ?");
  const removeAll = database.prepare("DELETE FROM entries WHERE space = ?");

  // A row that someone else wrote can hold a number or a blob; it counts as absent.
  const read = (key: string) => {
    const value = select.get(space, key, Date.now())?.["value"];
    return typeof value === "string" ? value : undefined;
  };
  const write = async (key: string, value: unknown, expires?: number) => {
    if (typeof value !== "string") throw new TypeError("only serialised values are kept");
    await change(() => upsert.run(space, key, value, expires ?? null));
    return true;
  };
  const drop = async (key: string) => {
    const { changes } = await change(() => remove.run(space, key));
    return Number(changes) > 0;
  };

  const adapter: SqliteAdapter = {
    get: async (key) => read(key),
    getMany: async (keys) => keys.map(read),
    set: write,
    setMany: (entries) =>
      Promise.all(entries.map(({ key, value, expires }) => write(key, value, expires))),
    has: async (key) => read(key) !== undefined,
    hasMany: async (keys) => keys.map((key) => read(key) !== undefined),
    delete: drop,
    deleteMany: (keys) => Promise.all(keys.map(drop)),
    clear: async () => {
      await change(() => removeAll.run(space));
    },
    async *iterator() {
      for (let last = ""; ; ) {
        const rows = page.all(space, last, Date.now());
        for (const { key, value } of rows) {
          last = String(key);
          yield [last, typeof value === "string" ? value : undefined];
        }
        if (rows.length < PAGE) return;
      }
    },
  };
  return { ...adapter, capabilities: keyvStorageCapability(adapter) };
}
