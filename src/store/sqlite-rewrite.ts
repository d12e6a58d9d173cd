import type { DatabaseSync } from "node:sqlite";
import type { Connection } from "./connection.ts";

/** Changes values that still are as they were, in an open database with the table of all spaces. */
export function createSqliteRewrite(
  database: DatabaseSync,
): Pick<Connection, "written" | "rewrite"> {
  const select = database.prepare(
    `SELECT value FROM entries WHERE space = ? AND key = ?
       AND (expires IS NULL OR expires > ?)`,
  );
  // A row that someone else wrote can hold a number or a blob; it counts as absent.
  const insert = database.prepare(
    `INSERT INTO entries (space, key, value, expires) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, expires = excluded.expires
       WHERE expires <= ? OR typeof(value) <> 'text'`,
  );
  const update = database.prepare(
    "UPDATE entries SET value = ?, expires = ? WHERE space = ? AND key = ? AND value = ?",
  );
  return {
    async written({ name }, key) {
      const value = select.get(name, key, Date.now())?.["value"];
      return typeof value === "string" ? value : null;
    },
    async rewrite({ name }, key, { before, after, expires }) {
      const { changes } =
        before === null
          ? insert.run(name, key, after, expires, Date.now())
          : update.run(after, expires, name, key, before);
      return Number(changes) > 0;
    },
  };
}
