import { stat } from "node:fs/promises";
import { assemble, readEntry } from "../edition/build.ts";
import type { Edition } from "../edition/edition.ts";
import { readKnowledge } from "../knowledge/read.ts";
import { showProgress } from "./progress.ts";
import { UsageError } from "./usage.ts";

/**
 * Reads a knowledge folder into an edition, which may be empty, with its progress on a
 * terminal.
 * @throws UsageError when there is no such folder; an Error when it cannot be read
 */
export async function readEdition(folder: string): Promise<Edition> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw new Error(`The folder "${folder}" cannot be read (${error.code}).`);
  });
  if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}".`);
  const progress = showProgress();
  try {
    const { articles, skipped } = await readKnowledge(folder, (done, total) =>
      progress.show("Reading articles", done, total),
    );
    const entries = articles.map((article, done) => {
      progress.show("Indexing articles", done, articles.length);
      return readEntry(article);
    });
    return assemble(entries, skipped);
  } finally {
    progress.end();
  }
}
