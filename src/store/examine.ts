import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createClient } from "@keyv/redis";
import { PACE } from "./pace.ts";
import { parseStoreUrl } from "./url.ts";
import { within } from "./within.ts";

/** How a store is found. */
export interface StoreState {
  /** Where it is, without a password. */
  readonly place: string;
  /** Why it does not serve, as the system says it; null where it does. */
  readonly fault: string | null;
  /** What a host should know of it all the same. */
  readonly caveat: "forgets" | "new" | "evicts" | null;
}

/**
 * Looks at the store behind a URL without changing anything of it, but for a mark in Redis
 * that goes by itself within a minute.
 * @throws Error when the URL is none
 */
export async function examineStore(url: string): Promise<StoreState> {
  const address = parseStoreUrl(url);
  switch (address.kind) {
    case "memory":
      return { place: "memory:", fault: null, caveat: "forgets" };
    case "sqlite":
      return examineFile(address.file);
    case "redis":
      return examineRedis(address.url);
  }
}

function examineFile(file: string): StoreState {
  const place = resolve(file);
  const isNew = !existsSync(place);
  try {
    // SQLite keeps files of its own beside it.
    accessSync(nearestFolder(dirname(place)), constants.W_OK | constants.X_OK);
    if (!isNew) checkFile(place);
    return { place, fault: null, caveat: isNew ? "new" : null };
  } catch (error) {
    return { place, fault: messageOf(error), caveat: null };
  }
}

function checkFile(file: string): void {
  accessSync(file, constants.R_OK | constants.W_OK);
  const database = new DatabaseSync(file, { readOnly: true, timeout: PACE.open });
  try {
    const [said] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
    if (said !== "ok") throw new Error(String(said));
  } finally {
    database.close();
  }
}

/** The folder, or where it would be made. */
function nearestFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) throw new Error(`"${folder}" is not a folder`);
  return found === undefined ? nearestFolder(dirname(folder)) : folder;
}

async function examineRedis(url: string): Promise<StoreState> {
  const { protocol, host, pathname } = new URL(url);
  const place = `${protocol}//${host}${pathname}`;
  const client = createClient({
    url,
    socket: { reconnectStrategy: false, connectTimeout: PACE.open },
  });
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  client.on("error", failed.reject);
  try {
    const memory = await within(Promise.race([look(), failed.promise]), 3 * PACE.open);
    return { place, fault: null, caveat: mayEvict(memory) ? "evicts" : null };
  } catch (error) {
    return { place, fault: messageOf(error), caveat: null };
  } finally {
    client.destroy();
  }

  async function look(): Promise<string> {
    await client.connect();
    await client.set("footnote:opened", "1", { PX: 60_000 });
    // Some hosts of Redis keep this to themselves.
    return client.info("memory").catch(() => "");
  }
}

/** Whether a Redis throws values out before their time when its memory is full. */
function mayEvict(memory: string): boolean {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? "noeviction";
  return /^maxmemory:[1-9]/m.test(memory) && policy !== "noeviction";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
