import type { DatabaseSync } from "node:sqlite";

/** Does a change when its turn comes; rejects where it, or one that came with it, fails. */
export type Change = <T>(work: () => T) => Promise<T>;

interface Waiting {
  readonly work: () => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Brings the changes that come in one turn of the event loop into an open database as one
 * transaction: beginning and ending one costs as much as several changes.
 */
export function createSqliteChanges(database: DatabaseSync): Change {
  let waiting: Waiting[] = [];

  function bringIn(): void {
    const all = waiting;
    waiting = [];
    try {
      database.exec("BEGIN IMMEDIATE");
      for (const { work } of all) work();
      database.exec("COMMIT");
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
      for (const { failed } of all) failed(error);
      return;
    }
    for (const { done } of all) done();
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let result: ReturnType<typeof work>;
      if (waiting.length === 0) setImmediate(bringIn);
      waiting.push({
        work: () => {
          result = work();
        },
        done: () => resolve(result),
        failed: reject,
      });
    });
}
