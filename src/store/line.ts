import type { Keyv } from "keyv";
import type { Connect, Connection } from "./connection.ts";
import type { FaultLog } from "./fault-log.ts";
import type { Pace } from "./pace.ts";
import type { ShelfRows } from "./shelf-rows.ts";
import type { SpaceRules } from "./spaces.ts";
import { isValueFault } from "./value-fault.ts";
import { within } from "./within.ts";

/** The way to the backend: up until the first failure, then down until a retry succeeds. */
export interface Line {
  isUp(): boolean;
  /**
   * Does `work` with the backend's keyv of a space, in `limit` milliseconds at most.
   * Null when the line is down or goes down meanwhile; never rejects.
   */
  run<T>(
    space: SpaceRules,
    limit: number,
    work: (keyv: Keyv, connection: Connection) => Promise<T>,
  ): Promise<{ readonly value: T } | null>;
  /** The backend's keys of a space that begin like this; null where `run` gives null. */
  keys(
    space: SpaceRules,
    limit: number,
    beginning: string,
  ): Promise<{ readonly value: readonly string[] } | null>;
  /** As `run`, with the rows of shelves. */
  shelf<T>(
    limit: number,
    work: (rows: ShelfRows) => Promise<T>,
  ): Promise<{ readonly value: T } | null>;
  /** Calls `listener` each time the line has come up again. */
  onUp(listener: () => void): void;
  /** Goes down for good; what is under way has `pace.open` milliseconds to end. */
  close(): Promise<void>;
}

interface Link {
  readonly connection: Connection;
  readonly keyvs: Map<string, Keyv>;
  readonly since: number;
}

/** A connection that held for this many milliseconds was a good one. */
const STEADY = 60_000;

/** Opens a line; resolves when it is up, or when the first attempt failed. */
export async function openLine(
  connect: Connect,
  pace: Pace,
  faults: FaultLog,
): Promise<Line> {
  const listeners: (() => void)[] = [];
  let link: Link | null = null;
  let closed = false;
  let delay = pace.retry;
  let timer: NodeJS.Timeout | undefined;

  async function attempt(): Promise<void> {
    let opened: Link | null = null;
    try {
      const connection = await connect((error) => lose(opened, error));
      if (closed) return connection.drop();
      opened = { connection, keyvs: new Map(), since: performance.now() };
      link = opened;
    } catch (error) {
      retryLater(error);
    }
  }

  async function retry(): Promise<void> {
    await attempt();
    if (link === null) return;
    faults("recovered", "The store is back.");
    for (const listener of listeners) listener();
  }

  function retryLater(cause: unknown): void {
    if (closed) return;
    faults("backend", "The store is down. Answers go on from memory.", cause);
    timer = setTimeout(retry, delay).unref();
    delay = Math.min(delay * 2, pace.retryMost);
  }

  function lose(lost: Link | null, cause: unknown): void {
    if (lost === null || lost !== link) return;
    link = null;
    lost.connection.drop();
    // A backend that opens but fails at once is asked ever more seldom.
    if (performance.now() - lost.since > STEADY) delay = pace.retry;
    retryLater(cause);
  }

  function keyvOf(used: Link, space: SpaceRules): Keyv {
    const known = used.keyvs.get(space.name);
    if (known !== undefined) return known;
    const keyv = used.connection.keyv(space);
    // With a listener keyv returns what stands for a failure instead of throwing.
    keyv.on("error", (error) => {
      if (isValueFault(error)) faults("value", "A stored value is unreadable.", error);
      else lose(used, error);
    });
    used.keyvs.set(space.name, keyv);
    return keyv;
  }

  async function use<T>(limit: number, work: (used: Link) => Promise<T>) {
    const used = link;
    if (used === null) return null;
    try {
      const value = await within(work(used), limit);
      return used === link ? { value } : null;
    } catch (error) {
      lose(used, error);
      return null;
    }
  }

  await attempt();
  return {
    isUp: () => link !== null,
    run: (space, limit, work) =>
      use(limit, async (used) => work(keyvOf(used, space), used.connection)),
    keys: (space, limit, beginning) =>
      use(limit, async ({ connection }) => connection.keys(space, beginning)),
    shelf: (limit, work) => use(limit, async (used) => work(used.connection.shelf)),
    onUp: (listener) => {
      listeners.push(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = link;
      link = null;
      try {
        if (last !== null) await within(last.connection.close(), pace.open);
      } catch {
        last?.connection.drop();
      }
    },
  };
}
