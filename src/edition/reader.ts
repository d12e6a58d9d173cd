import { Worker } from "node:worker_threads";
import type { SkippedFile } from "../knowledge/article.ts";
import type { Entry } from "./edition.ts";
import type { FileRead, FileWanted } from "./reader-messages.ts";

/** Reads files without keeping the event loop. */
export interface Reader {
  /**
   * What `parseArticle` and `readEntry` make of a file.
   * @param file its name, or its path below a knowledge folder
   * @param bytes all of it; they are copied
   * @throws Error where the thread is lost meanwhile, or takes too long
   */
  readonly read: (
    file: string,
    bytes: Uint8Array,
    slug: string,
  ) => Promise<Entry | SkippedFile>;
  /** Ends the thread; what is being read is given up. */
  readonly close: () => Promise<void>;
}

/** The largest article takes some seconds; after so long without a sign, none will come. */
const PATIENCE_MS = 60_000;

/** One thread for all files, started when the first is to be read, and anew after a crash. */
export function createReader(): Reader {
  const waiting = new Map<number, PromiseWithResolvers<Entry | SkippedFile>>();
  let thread: Worker | null = null;
  let next = 0;

  return {
    async read(file, bytes, slug) {
      const id = next++;
      const wanted: FileWanted = { id, file, bytes, slug };
      const read = Promise.withResolvers<Entry | SkippedFile>();
      waiting.set(id, read);
      const used = threadInUse();
      const late = setTimeout(() => giveUp("Reading took too long"), PATIENCE_MS);
      used.ref();
      used.postMessage(wanted);
      try {
        return await read.promise;
      } finally {
        clearTimeout(late);
        waiting.delete(id);
        // An idle thread keeps no process alive.
        if (waiting.size === 0) used.unref();
      }
    },
    close: () => giveUp("The bot is going"),
  };

  function threadInUse(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(new URL("./reader-thread.ts", import.meta.url));
    thread = started;
    started.on("message", ({ id, ...read }: FileRead) => {
      if ("entry" in read) waiting.get(id)?.resolve(read.entry);
      else waiting.get(id)?.reject(new Error(read.error));
    });
    started.on("error", ({ message }) => lose(started, message));
    started.on("exit", () => lose(started, "The reading thread ended"));
    return started;
  }

  /** Fails what waits for a thread that is gone; the next file starts another. */
  function lose(gone: Worker, why: string): void {
    if (thread !== gone) return;
    thread = null;
    for (const read of waiting.values()) read.reject(new Error(why));
  }

  async function giveUp(why: string): Promise<void> {
    const given = thread;
    if (given === null) return;
    lose(given, why);
    await given.terminate();
  }
}
