/**
 * Where the articles of shelves are kept: of each a note, and apart from it its text and what
 * was read out of that, since notes are read often and the others seldom. Each change is of
 * one row, and is made as a whole or not at all.
 */
export interface ShelfRows {
  /** The servers that have rows, in no order. */
  servers(): Promise<readonly string[]>;
  /** The notes of a server's rows, by their names, in the order of their names. */
  list(server: string): Promise<ReadonlyMap<string, string>>;
  /** The text of a row; null where there is no such row. */
  text(server: string, name: string): Promise<string | null>;
  /** What was last kept as read out of a row; null where nothing was. */
  reading(server: string, name: string): Promise<string | null>;
  /** Keeps what was read out of a row, for as long as there is the row. */
  keepReading(server: string, name: string, reading: string): Promise<void>;
  /**
   * Changes a row that still has the note that it had; true where that was so. With it
   * another process's change is never overwritten.
   */
  swap(server: string, name: string, change: RowChange): Promise<boolean>;
}

/** A change of one row: from the note that it has to the one that it is to have. */
export type RowChange =
  /** A new row. No note is empty. */
  | { readonly before: null; readonly after: string; readonly text: string }
  /** The text of a row stays as it is; without a note the row is gone, with its text. */
  | { readonly before: string; readonly after: string | null };

interface Row {
  readonly note: string;
  readonly text: string;
  readonly reading: string | null;
}

type Rows = Map<string, Row>;

/** Rows that this process keeps for as long as it runs. */
export function memoryShelfRows(): ShelfRows {
  const servers = new Map<string, Rows>();
  const rowsOf = (server: string): Rows => servers.get(server) ?? new Map();
  return {
    servers: async () => [...servers.keys()],
    list: async (server) =>
      new Map(
        [...rowsOf(server)]
          .map(([name, { note }]) => [name, note] as const)
          .sort(([one], [other]) => Number(one > other) - Number(one < other)),
      ),
    text: async (server, name) => rowsOf(server).get(name)?.text ?? null,
    reading: async (server, name) => rowsOf(server).get(name)?.reading ?? null,
    async keepReading(server, name, reading) {
      const row = rowsOf(server).get(name);
      if (row !== undefined) rowsOf(server).set(name, { ...row, reading });
    },
    async swap(server, name, change) {
      const rows = rowsOf(server);
      const row = rows.get(name);
      if ((row?.note ?? null) !== change.before) return false;
      const { text, reading } = row ?? {
        text: change.before === null ? change.text : "",
        reading: null,
      };
      if (change.after === null) rows.delete(name);
      else rows.set(name, { note: change.after, text, reading });
      if (rows.size === 0) servers.delete(server);
      else servers.set(server, rows);
      return true;
    },
  };
}
