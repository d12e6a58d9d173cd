import { Worker } from "node:worker_threads";
import { forgetEldest } from "../../forget-eldest.ts";
import type { Painted, Wanted } from "./messages.ts";
import type { Picture } from "./picture.ts";

/** Draws pictures without keeping the event loop. */
export interface Painter {
  /**
   * A PNG of at most `MOST_BYTES`; of a picture drawn lately, the same one again.
   * @throws Error where it cannot be drawn, not in time, or too many are waiting
   */
  readonly draw: (picture: Picture) => Promise<Uint8Array>;
  /** Ends the thread; what is being drawn is given up. */
  readonly close: () => Promise<void>;
}

/** A picture takes a few tenths of a second; after so long, nobody waits any more. */
const PATIENCE_MS = 10_000;

/** How many may wait to be drawn, and how many are kept: at most 1 MB each. */
const MOST_WAITING = 16;
const MOST_KEPT = 24;

/** One thread for all pictures, started when the first is wanted. */
export function createPainter(): Painter {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  /** By the picture's content: the same edition and filter give the same. Eldest first. */
  const kept = new Map<string, Promise<Uint8Array>>();
  let thread: Worker | null = null;
  let next = 0;

  return {
    async draw(picture) {
      const key = JSON.stringify(picture);
      const drawn = kept.get(key) ?? paintOnThread(picture);
      kept.delete(key);
      kept.set(key, drawn);
      forgetEldest(kept, MOST_KEPT);
      drawn.catch(() => {
        if (kept.get(key) === drawn) kept.delete(key);
      });
      return drawn;
    },
    async close() {
      kept.clear();
      await giveUp("The bot is going");
    },
  };

  async function paintOnThread(picture: Picture): Promise<Uint8Array> {
    if (waiting.size >= MOST_WAITING) throw new Error("Too many pictures are waiting");
    const id = next++;
    const wanted: Wanted = { id, picture };
    const painted = Promise.withResolvers<Uint8Array>();
    waiting.set(id, painted);
    const used = threadInUse();
    const late = setTimeout(() => giveUp("Drawing took too long"), PATIENCE_MS);
    used.ref();
    used.postMessage(wanted);
    try {
      return await painted.promise;
    } finally {
      clearTimeout(late);
      waiting.delete(id);
      // An idle thread keeps no process alive.
      if (waiting.size === 0) used.unref();
    }
  }

  function threadInUse(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(new URL("./worker.ts", import.meta.url));
    thread = started;
    started.on("message", (painted: Painted) => {
      const { id } = painted;
      if ("png" in painted) waiting.get(id)?.resolve(painted.png);
      else waiting.get(id)?.reject(new Error(painted.error));
    });
    started.on("error", ({ message }) => lose(started, message));
    started.on("exit", () => lose(started, "The drawing thread ended"));
    return started;
  }

  /** Fails what waits for a thread that is gone; the next picture starts another. */
  function lose(gone: Worker, why: string): void {
    if (thread !== gone) return;
    thread = null;
    for (const painted of waiting.values()) painted.reject(new Error(why));
  }

  async function giveUp(why: string): Promise<void> {
    const given = thread;
    if (given === null) return;
    lose(given, why);
    await given.terminate();
  }
}
