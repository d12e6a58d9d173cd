import type { Line } from "./line.ts";
import type { Pace } from "./pace.ts";
import { memoryShelfRows, type RowChange, type ShelfRows } from "./shelf-rows.ts";
import { type Done, untilKnown } from "./until-known.ts";

/** The rows of all shelves as the store has them. Nothing here rejects. */
export interface ShelfStore {
  /** The servers that have rows. */
  servers(): Promise<Done<readonly string[]>>;
  /** The notes of a server's rows, by their names. */
  list(server: string): Promise<Done<ReadonlyMap<string, string>>>;
  /** The text of a row; null in it where there is no such row. */
  text(server: string, name: string): Promise<Done<string | null>>;
  /** What was read out of a row; null in it where nothing was, or by another program. */
  reading(server: string, name: string): Promise<Done<string | null>>;
  /** Keeps what was read out of a row; where that fails it is read again another time. */
  keepReading(server: string, name: string, reading: string): Promise<Done<void>>;
  /**
   * Changes a row that still has the note that it had; true where it is done, and the backend
   * has it.
   */
  swap(server: string, name: string, change: RowChange): Promise<Done<boolean>>;
  /** Removes all rows of a server that are not changed meanwhile. */
  forget(server: string): Promise<void>;
}

/** Milliseconds to look for all servers; nobody waits for them. */
const LOOK = 10_000;

/** Opens the shelves of a store: on `line` where there is one, else in memory. */
export function openShelfStore(parts: {
  readonly line: Line | null;
  readonly pace: Pace;
}): ShelfStore {
  const { line, pace } = parts;
  const memory = memoryShelfRows();
  const run = <T>(limit: number, work: (rows: ShelfRows) => Promise<T>) =>
    line === null ? work(memory).then((value) => ({ value })) : line.shelf(limit, work);

  /** Another try after one of which nobody knows what came of it. */
  async function again(server: string, name: string, change: RowChange) {
    return run(pace.write, async (rows) => {
      const note = (await rows.list(server)).get(name) ?? null;
      return note === change.after || rows.swap(server, name, change);
    });
  }

  function swap(server: string, name: string, change: RowChange): Promise<Done<boolean>> {
    return untilKnown(
      () => run(pace.write, (rows) => rows.swap(server, name, change)),
      () => again(server, name, change),
    );
  }

  const list = (server: string) => run(pace.read, (rows) => rows.list(server));

  return {
    servers: () => run(LOOK, (rows) => rows.servers()),
    list,
    text: (server, name) => run(pace.read, (rows) => rows.text(server, name)),
    reading: (server, name) => run(pace.read, (rows) => rows.reading(server, name)),
    keepReading: (server, name, reading) =>
      run(pace.write, (rows) => rows.keepReading(server, name, reading)),
    swap,
    async forget(server) {
      for (const [name, before] of (await list(server))?.value ?? []) {
        await swap(server, name, { before, after: null });
      }
    },
  };
}
