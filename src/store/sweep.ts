import type { DatabaseSync } from "node:sqlite";
import type { SpaceRules } from "./spaces.ts";
import { resultCode } from "./sqlite-error.ts";

/** Rows deleted at a time: a few milliseconds. */
const AT_ONCE = 200;

const SQLITE_BUSY = 5;

/** Deletes from an open database what has expired and what is too much. */
export interface Sweep {
  /** Looks after one more space. */
  add(space: SpaceRules): void;
  /** Starts a round, unless one is under way. */
  run(): void;
  stop(): void;
}

/** A sweep that works in small steps, so that questions and other processes get between. */
export function createSweep(
  database: DatabaseSync,
  onFailure: (error: unknown) => void,
): Sweep {
  const spaces = new Map<string, SpaceRules>();
  let step: NodeJS.Timeout | undefined;

  const expired = database.prepare(
    `DELETE FROM entries WHERE rowid IN (
       SELECT rowid FROM entries WHERE space = ? AND expires <= ? LIMIT ${AT_ONCE})`,
  );
  const count = database.prepare("SELECT count(*) AS rows FROM entries WHERE space = ?");
  const eldest = database.prepare(
    `DELETE FROM entries WHERE rowid IN (
       SELECT rowid FROM entries WHERE space = ? ORDER BY expires LIMIT ?)`,
  );

  /** Whether there was so much to do that there may be more. */
  function sweepSome({ name, rows }: SpaceRules): boolean {
    if (Number(expired.run(name, Date.now()).changes) === AT_ONCE) return true;
    const excess = Number(count.get(name)?.["rows"]) - rows;
    if (excess > 0) eldest.run(name, Math.min(excess, AT_ONCE));
    return excess > AT_ONCE;
  }

  function round(): void {
    step = undefined;
    try {
      const more = [...spaces.values()].map(sweepSome).some(Boolean);
      if (more) step = setTimeout(round, 20).unref();
    } catch (error) {
      // Another process is writing, perhaps sweeping: there is a next time.
      if (resultCode(error) !== SQLITE_BUSY) onFailure(error);
    }
  }

  return {
    add(space) {
      spaces.set(space.name, space);
      if (step === undefined) step = setTimeout(round, 20).unref();
    },
    run() {
      if (step === undefined) round();
    },
    stop() {
      clearTimeout(step);
    },
  };
}
