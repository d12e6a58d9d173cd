import { setTimeout as delay, setImmediate } from "node:timers/promises";
import type { Keyv } from "keyv";
import { forgetEldest } from "../forget-eldest.ts";
import type { FaultLog } from "./fault-log.ts";
import { createInTurn } from "./in-turn.ts";
import { keyOf, ownedBy } from "./key.ts";
import type { Line } from "./line.ts";
import { openMemory } from "./memory.ts";
import type { Pace } from "./pace.ts";
import type { SpaceOf } from "./spaces.ts";
import { type Done, untilKnown } from "./until-known.ts";

/** What is kept under keys of one kind. Nothing here rejects, and no reading waits long. */
export interface Space<Value> {
  /** What was kept under a key, unless it expired, is unreadable or not of the right shape. */
  get(key: readonly string[]): Promise<Value | undefined>;
  /**
   * Keeps a value for the space's time; resolves when it can be read here, soon elsewhere, and
   * of an awaited space when the backend has it or is down.
   */
  set(key: readonly string[], value: Value): Promise<void>;
  /**
   * Changes what is under a key as the backend has it, so that no process overwrites what
   * another has just changed. Gives what is there then; null where the backend could not be
   * seen to have it, and what is there stays.
   * @param work what is to be there, from what is; undefined to leave it. It may be asked
   *   again, of something newer
   */
  change(
    key: readonly string[],
    work: (now: Value | undefined) => Value | undefined,
  ): Promise<Done<Value | undefined>>;
  /** All values whose key begins with `owner`, in no order. It may have to look for them. */
  all(owner: string): Promise<readonly Value[]>;
  /** Removes what is under a key, from the backend as soon as that is up. */
  remove(key: readonly string[]): Promise<void>;
  /** Removes all whose key begins with `owner`; gives how many were found. */
  forget(owner: string): Promise<number>;
}

/** A space, and how its store ends it. */
export interface OpenSpace<Value> extends Space<Value> {
  /** Resolves when no write is under way. */
  settled(): Promise<void>;
}

/** A value as keyv wraps it; `expires` in milliseconds since 1970. */
interface Raw {
  readonly value?: unknown;
  readonly expires?: number | undefined;
}

/** Keys gone through before others get their turn. */
const AT_ONCE = 50;

/**
 * Milliseconds between the moments at which the backend is written to, in all spaces at once:
 * what is answered meanwhile is on its way first, and many writes together cost little more
 * than one.
 */
const TOGETHER = 5;

/** No more writes wait at a time than this share of what memory can hold. */
const WAITING = 0.01;

/** Milliseconds to look through a space for one owner's keys. */
const LOOK = 10_000;

/**
 * Opens a space in memory, and on `line` where there is one. A value is first written to
 * memory. Until the backend has it too it is owed: read from memory, and written again each
 * time the line comes up.
 */
export function openSpace<Value>(
  rules: SpaceOf<Value>,
  parts: { readonly line: Line | null; readonly faults: FaultLog; readonly pace: Pace },
): OpenSpace<Value> {
  const { line, faults, pace } = parts;
  const memory = openMemory(rules.memory, faults);
  /** Keys whose last write the backend may not have, with a mark of that write. */
  const owed = new Map<string, symbol>();
  /** Owners to be forgotten by the backend. */
  const owners = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  /** The last write to the backend under way, by key. */
  const writing = new Map<string, Promise<void>>();
  const ready = Promise.resolve();
  const inTurn = createInTurn();

  line?.onUp(() => {
    void track(makeUp(line));
  });

  async function get(key: string): Promise<Value | undefined> {
    if (line === null) return shaped(await memory.get(key));
    if (rules.fixed || owed.has(key)) {
      const near = shaped(await memory.get(key));
      if (near !== undefined || owed.has(key)) return near;
    }
    const far = await line.run(rules, pace.read, (keyv) => rawOf(keyv, key));
    if (far === null) return shaped(await memory.get(key));
    const value = shaped(far.value?.value);
    // What matters most is to be known while the backend is down.
    if ((rules.fixed || rules.awaited) && far.value && value)
      await memory.setRaw(key, far.value);
    return value;
  }

  function shaped(value: unknown): Value | undefined {
    if (value === undefined) return undefined;
    const read = rules.shape.safeParse(value);
    if (read.success) return read.data;
    faults("value", "A stored value does not have the right shape.", read.error);
    return undefined;
  }

  async function set(key: string, value: Value): Promise<void> {
    const mark = owe(key);
    const raw = { value, expires: Date.now() + rules.ttl };
    await memory.setRaw(key, raw);
    if (rules.awaited) return track(settle(key, mark, raw));
    // Nobody waits for the backend: it gets the value in its own time.
    const waits = line !== null && owed.size <= WAITING * rules.memory.entries;
    void track((waits ? moment() : ready).then(() => settle(key, mark, raw)));
  }

  async function change(
    key: string,
    work: (now: Value | undefined) => Value | undefined,
  ): Promise<Done<Value | undefined>> {
    if (line === null) {
      const now = shaped(await memory.get(key));
      const value = work(now);
      if (value === undefined) return { value: now };
      await memory.setRaw(key, { value, expires: Date.now() + rules.ttl });
      return { value };
    }
    const once = () =>
      line.run(rules, pace.write, async (keyv, connection) => {
        for (; ; await setImmediate()) {
          const before = await connection.written(rules, key);
          const found = before === null ? undefined : await keyv.decode(before);
          const now = shaped(found?.value);
          const value = work(now);
          if (value === undefined) return now;
          const raw = { value, expires: Date.now() + rules.ttl };
          const after = String(await keyv.encode(raw));
          const { expires } = raw;
          if (!(await connection.rewrite(rules, key, { before, after, expires })))
            continue;
          await memory.setRaw(key, raw);
          return value;
        }
      });
    return line.isUp() ? untilKnown(once) : null;
  }

  async function remove(key: string): Promise<void> {
    const mark = owe(key);
    await memory.delete(key);
    await settle(key, mark, undefined);
  }

  function owe(key: string): symbol {
    const mark = Symbol();
    if (line === null) return mark;
    owed.delete(key);
    owed.set(key, mark);
    forgetEldest(owed, rules.memory.entries);
    return mark;
  }

  /**
   * Brings the backend up to one write, unless there is a later one of the same key. Writes
   * of one key follow each other: a removal must not be overtaken by what it removes.
   */
  async function settle(key: string, mark: symbol, raw: Raw | undefined): Promise<void> {
    const earlier = writing.get(key) ?? ready;
    const own = earlier.then(() => write(key, mark, raw));
    writing.set(key, own);
    await own.finally(() => {
      if (writing.get(key) === own) writing.delete(key);
    });
  }

  async function write(key: string, mark: symbol, raw: Raw | undefined): Promise<void> {
    if (line === null || owed.get(key) !== mark) return;
    const done = await line.run(rules, pace.write, async (keyv) => {
      if (raw !== undefined) return keyv.setRaw(key, raw);
      await keyv.delete(key);
      return true;
    });
    if (done?.value === true && owed.get(key) === mark) owed.delete(key);
  }

  async function makeUp(up: Line): Promise<void> {
    for (const owner of [...owners]) {
      owners.delete(owner);
      await forget(owner);
    }
    let gone = 0;
    for (const [key, mark] of [...owed]) {
      if (!up.isUp()) return;
      const raw = await rawOf(memory, key);
      await settle(key, mark, raw);
      if (++gone % AT_ONCE === 0) await setImmediate();
    }
  }

  async function forget(owner: string): Promise<number> {
    const keys = new Set(await keysOf(memory, owner));
    if (line !== null) {
      const far = await line.keys(rules, LOOK, ownedBy(owner));
      if (far === null) owners.add(owner);
      for (const key of far?.value ?? []) keys.add(key);
    }
    await Promise.all([...keys].map(remove));
    return keys.size;
  }

  async function all(owner: string): Promise<Value[]> {
    const values: Value[] = [];
    for (const some of chunks(await keysToRead(owner), AT_ONCE)) {
      const read = await Promise.all(some.map(get));
      values.push(...read.filter((value) => value !== undefined));
      await setImmediate();
    }
    return values;
  }

  /** The backend's keys of one owner, and those it does not have yet; else those of memory. */
  async function keysToRead(owner: string): Promise<string[]> {
    const far = line === null ? null : await line.keys(rules, LOOK, ownedBy(owner));
    if (far === null) return keysOf(memory, owner);
    const near = [...owed.keys()].filter((key) => key.startsWith(ownedBy(owner)));
    return [...new Set([...far.value, ...near])];
  }

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  }

  return {
    get: (key) => get(keyOf(key)),
    set: (key, value) => set(keyOf(key), value),
    change: (key, work) => inTurn(keyOf(key), () => track(change(keyOf(key), work))),
    all,
    remove: (key) => track(remove(keyOf(key))),
    forget: (owner) => track(forget(owner)),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function moment(): Promise<void> {
  return delay(TOGETHER - (Math.floor(performance.now()) % TOGETHER));
}

/** The value under a key; what is no object has lost its wrapping. */
async function rawOf(keyv: Keyv, key: string): Promise<Raw | undefined> {
  const raw = await keyv.getRaw(key);
  return typeof raw === "object" ? raw : undefined;
}

async function keysOf(keyv: Keyv, owner: string): Promise<string[]> {
  const beginning = ownedBy(owner);
  const keys: string[] = [];
  let gone = 0;
  for await (const [key] of keyv.iterator()) {
    if (key.startsWith(beginning)) keys.push(key);
    if (++gone % AT_ONCE === 0) await setImmediate();
  }
  return keys;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
