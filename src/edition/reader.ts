import { Worker } from "node:worker_threads";
import type { SkippedFile } from "../knowledge/article.ts";
import { ReadingError } from "../knowledge/reading-error.ts";
import type { Entry } from "./edition.ts";
import type { Progress } from "./progress.ts";
import type {
  Contents,
  Told,
  Wanted,
  WantedFile,
  WantedFolder,
} from "./reader-messages.ts";

/** Reads files without keeping the event loop. What is lost with the thread rejects. */
export interface Reader {
  /**
   * What `parseArticle` and `readEntry` make of a file.
   * @param file its name, or its path below a knowledge folder
   * @param bytes all of it; they are copied
   */
  readonly read: (
    file: string,
    bytes: Uint8Array,
    slug: string,
  ) => Promise<Entry | SkippedFile>;
  /**
   * The articles of a folder. A file whose content was read before costs only its hash.
   * @throws ReadingError where the folder cannot be listed or the disk fails
   */
  readonly readFolder: (folder: string, reading: FolderReading) => Promise<Contents>;
  /** Ends the thread; what is being read is given up. */
  readonly close: () => Promise<void>;
}

/** Who reads a folder, and what they have of it. What is called may throw: it ends the reading. */
interface FolderReading {
  /** The hashes of the articles whose entries are known. */
  readonly known: readonly string[];
  /** The id of the edition there is of it; null where there is none. */
  readonly edition: string | null;
  /** Called with each entry that is not. */
  readonly onFresh: (entry: Entry) => void;
  /** Called now and then. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** How the thread is run. */
interface ReaderOptions {
  /** The memory that it may use for what it reads, in MB; as much as a process by default. */
  readonly memory?: number;
}

/** The largest article takes some seconds; after so long without a sign, none will come. */
const PATIENCE_MS = 60_000;

/** What has just been read is soon done with: room for more of it only makes a process larger. */
const YOUNG_MB = 8;

/** Something that the thread is to do. */
interface Task {
  /** Told all that the thread has to say of it. */
  readonly hear: (told: Told) => void;
  readonly fail: (why: Error) => void;
}

/** One thread for all files, started when the first is to be read, and anew after a crash. */
export function createReader({ memory }: ReaderOptions = {}): Reader {
  const tasks = new Map<number, Task>();
  let thread: Worker | null = null;
  let next = 0;

  return {
    read: (file, bytes, slug) =>
      work({ file, bytes, slug }, (told) => ("entry" in told ? told.entry : undefined)),
    readFolder: (folder, { known, edition, onFresh, onProgress }) =>
      work({ folder, known, edition }, (told) => {
        if ("fresh" in told) onFresh(told.fresh);
        if ("progress" in told) onProgress?.(told.progress);
        return "contents" in told ? told.contents : undefined;
      }),
    close: () => giveUp("The bot is going"),
  };

  /** @param take what is wanted, once the thread has told it */
  async function work<T>(
    wanted: WantedFile | WantedFolder,
    take: (told: Told) => T | undefined,
  ): Promise<T> {
    const id = next++;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const late = setTimeout(() => giveUp("Reading took too long"), PATIENCE_MS);
    const hear = (told: Told) => {
      late.refresh();
      if ("failed" in told) return reject(new ReadingError(told.failed));
      try {
        const taken = take(told);
        if (taken !== undefined) resolve(taken);
      } catch (error) {
        reject(error);
      }
    };
    tasks.set(id, { hear, fail: reject });
    const used = threadInUse();
    used.ref();
    used.postMessage({ id, ...wanted } satisfies Wanted);
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      tasks.delete(id);
      // An idle thread keeps no process alive.
      if (tasks.size === 0) used.unref();
    }
  }

  function threadInUse(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(new URL("./reader-thread.ts", import.meta.url), {
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_MB,
        ...(memory === undefined ? {} : { maxOldGenerationSizeMb: memory }),
      },
    });
    thread = started;
    started.on("message", (told: Told) => tasks.get(told.id)?.hear(told));
    started.on("error", ({ message }) => lose(started, message));
    started.on("exit", () => lose(started, "The reading thread ended"));
    return started;
  }

  /** Fails what waits for a thread that is gone; the next file starts another. */
  function lose(gone: Worker, why: string): void {
    if (thread !== gone) return;
    thread = null;
    for (const { fail } of tasks.values()) fail(new Error(why));
  }

  async function giveUp(why: string): Promise<void> {
    const given = thread;
    if (given === null) return;
    lose(given, why);
    await given.terminate();
  }
}
