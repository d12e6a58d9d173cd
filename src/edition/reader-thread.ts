import { parentPort } from "node:worker_threads";
import type { SkippedFile } from "../knowledge/article.ts";
import { parseArticle } from "../knowledge/parse.ts";
import { readEntry } from "./build.ts";
import type { Entry } from "./edition.ts";
import type { FileRead, FileWanted } from "./reader-messages.ts";

/* Runs in a thread of its own and reads one file after the other. */

parentPort?.on("message", (wanted: FileWanted) => {
  try {
    tell({ id: wanted.id, entry: read(wanted) });
  } catch (error) {
    tell({ id: wanted.id, error: String(error) });
  }
});

function read({ file, bytes, slug }: FileWanted): Entry | SkippedFile {
  const article = parseArticle(file, bytes, slug);
  return "reason" in article ? article : readEntry(article);
}

function tell(read: FileRead): void {
  parentPort?.postMessage(read);
}
