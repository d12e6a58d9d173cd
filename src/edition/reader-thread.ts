import { parentPort } from "node:worker_threads";
import type { SkippedFile } from "../knowledge/article.ts";
import { parseArticle } from "../knowledge/parse.ts";
import { reasonOf } from "../knowledge/reading-error.ts";
import { buffersOf } from "./buffers.ts";
import { readEntry } from "./build.ts";
import type { Entry } from "./edition.ts";
import { openFolder, type ReadFolder } from "./folder-memory.ts";
import type { Told, Wanted, WantedFile } from "./reader-messages.ts";

/* Runs in a thread of its own and reads files and folders, each file in one go. */

/** By folder. */
const folders = new Map<string, ReadFolder>();

parentPort?.on("message", (wanted: Wanted) => {
  const { id } = wanted;
  work(wanted).catch((error: unknown) => tell({ id, failed: reasonOf(error) }));
});

async function work(wanted: Wanted): Promise<void> {
  const { id } = wanted;
  if ("file" in wanted) return tell({ id, entry: read(wanted) });
  const { folder, known, edition } = wanted;
  const opened = folders.get(folder) ?? openFolder(folder);
  folders.set(folder, opened);
  const contents = await opened({
    known: new Set(known),
    edition,
    onFresh: (fresh) => tell({ id, fresh }),
    onProgress: (progress) => tell({ id, progress }),
  });
  tell({ id, contents }, buffersOf(contents.edition));
}

function read({ file, bytes, slug }: WantedFile): Entry | SkippedFile {
  const article = parseArticle(file, bytes, slug);
  return "reason" in article ? article : readEntry(article);
}

function tell(told: Told, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(told, handedOver);
}
