import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listFolder } from "../knowledge/folder.ts";
import type { Library } from "./library.ts";

/** A change is seldom alone: a refresh waits until nothing has changed for so long… */
const QUIET_MS = 500;
/** …but no longer than this. */
const MOST_MS = 5_000;

/** Milliseconds between two looks whether the folder is still the same one. */
const SAME_MS = 2_000;

/**
 * Refreshes a library by itself when something changes in its folder.
 * @param onTrouble told when something cannot be watched; it is tried again with the next
 *   change
 * @returns how to end it
 */
export function watchFolder(
  folder: string,
  library: Pick<Library, "refresh">,
  onTrouble: (error: unknown) => void,
): () => Promise<void> {
  let watched: FSWatcher[] = [];
  let changedAt: number | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let running = false;
  let closed = false;
  let which: string | null = null;

  // It may have changed since it was read.
  change();
  const same = setInterval(look, SAME_MS).unref();

  return async () => {
    closed = true;
    clearTimeout(waiting);
    clearInterval(same);
    leave();
  };

  function change(): void {
    if (closed) return;
    changedAt ??= performance.now();
    const left = changedAt + MOST_MS - performance.now();
    clearTimeout(waiting);
    waiting = setTimeout(refresh, Math.max(0, Math.min(QUIET_MS, left))).unref();
  }

  async function refresh(): Promise<void> {
    if (running) return change();
    running = true;
    // What changes from here on changes once more.
    changedAt = null;
    await watchAll();
    const { outcome } = await library.refresh();
    running = false;
    if (outcome === "busy") change();
  }

  async function watchAll(): Promise<void> {
    leave();
    which = await identityOf(folder);
    // Why it cannot be listed, the refresh will say.
    const listed = await listFolder(folder).catch(() => null);
    if (listed === null || closed) return;
    try {
      for (const one of listed.folders) watchOne(join(listed.root, one));
    } catch (error) {
      onTrouble(error);
    }
  }

  function watchOne(path: string): void {
    const one = watch(path, { persistent: false }, (_, name) => {
      if (name === null || !name.startsWith(".")) change();
    });
    one.on("error", onTrouble);
    watched.push(one);
  }

  function leave(): void {
    for (const one of watched) one.close();
    watched = [];
  }

  /** A folder that others take the place of, such as where a link points, changes unseen. */
  async function look(): Promise<void> {
    if (changedAt === null && (await identityOf(folder)) !== which) change();
  }
}

async function identityOf(folder: string): Promise<string | null> {
  const stats = await stat(folder).catch(() => null);
  return stats === null ? null : `${stats.dev}:${stats.ino}`;
}
