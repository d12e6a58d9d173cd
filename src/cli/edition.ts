import { stat } from "node:fs/promises";
import type { Edition } from "../edition/edition.ts";
import { openLibrary } from "../edition/library.ts";
import { showProgress } from "./progress.ts";
import { UsageError } from "./usage.ts";

/**
 * Reads a knowledge folder into an edition, with its progress on a terminal.
 * @throws UsageError when there is no such folder; an Error when it cannot be read
 */
export async function readEdition(folder: string): Promise<Edition> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw new Error(`The folder "${folder}" cannot be read (${error.code}).`);
  });
  if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}".`);
  const progress = showProgress("Reading the articles");
  try {
    const library = await openLibrary(folder, { onProgress: progress.onProgress });
    return library.current();
  } finally {
    progress.end();
  }
}
