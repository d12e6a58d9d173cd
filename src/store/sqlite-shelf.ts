import type { DatabaseSync } from "node:sqlite";
import type { ShelfRows } from "./shelf-rows.ts";

/** The table of all shelves. What is large stands behind the notes, which are read alone. */
export const SHELF_SCHEMA = `
  CREATE TABLE IF NOT EXISTS shelves (
    server TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    text TEXT NOT NULL,
    reading TEXT,
    PRIMARY KEY (server, name)
  );
`;

/** The rows of shelves in an open database that has `SHELF_SCHEMA`. Rejects where it fails. */
export function createSqliteShelfRows(database: DatabaseSync): ShelfRows {
  const servers = database.prepare("SELECT DISTINCT server FROM shelves");
  const notes = database.prepare(
    "SELECT name, note FROM shelves WHERE server = ? ORDER BY name",
  );
  const text = database.prepare("SELECT text FROM shelves WHERE server = ? AND name = ?");
  const reading = database.prepare(
    "SELECT reading FROM shelves WHERE server = ? AND name = ?",
  );
  const keep = database.prepare(
    "UPDATE shelves SET reading = ? WHERE server = ? AND name = ?",
  );
  const insert = database.prepare(
    "INSERT INTO shelves (server, name, note, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const update = database.prepare(
    "UPDATE shelves SET note = ? WHERE server = ? AND name = ? AND note = ?",
  );
  const remove = database.prepare(
    "DELETE FROM shelves WHERE server = ? AND name = ? AND note = ?",
  );

  return {
    servers: async () => servers.all().map(({ server }) => String(server)),
    list: async (server) =>
      new Map(
        notes.all(server).map(({ name, note }) => [String(name), String(note)] as const),
      ),
    async text(server, name) {
      const row = text.get(server, name);
      return row === undefined ? null : String(row["text"]);
    },
    async reading(server, name) {
      const kept = reading.get(server, name)?.["reading"];
      return typeof kept === "string" ? kept : null;
    },
    async keepReading(server, name, kept) {
      keep.run(kept, server, name);
    },
    async swap(server, name, change) {
      const { before, after } = change;
      if (before === null) {
        return insert.run(server, name, after, change.text).changes > 0;
      }
      if (after === null) return remove.run(server, name, before).changes > 0;
      return update.run(after, server, name, before).changes > 0;
    },
  };
}
