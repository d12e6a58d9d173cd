import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readSync,
} from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { SkippedFile } from "./article.ts";
import { refuseSize } from "./decode.ts";
import { formatOf } from "./file-name.ts";
import { ReadingError } from "./reading-error.ts";
import type { Reason } from "./reasons.ts";

/** The files of a knowledge folder that may hold an article. */
export interface Listing {
  /** Where the folder really is. */
  readonly root: string;
  /** Paths below it, with `/` between their parts, sorted by code unit. */
  readonly files: readonly string[];
  /** The paths of the folders below it, and "" for itself. */
  readonly folders: readonly string[];
  /** Links, and folders that may not be read. */
  readonly skipped: readonly SkippedFile[];
}

/**
 * Lists the files with an article's extension in a folder and the folders below it. Hidden
 * files and folders do not count, and links are not followed.
 * @throws ReadingError if the folder itself cannot be listed
 */
export async function listFolder(folder: string): Promise<Listing> {
  const root = await realpath(folder).catch((error: unknown) => refuse(folder, error));
  const files: string[] = [];
  const folders: string[] = [];
  const skipped: SkippedFile[] = [];
  const waiting = [""];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    folders.push(at);
    const entries = await readdir(join(root, at), { withFileTypes: true }).catch(
      (error: unknown): Dirent[] => {
        if (at === "") return refuse(folder, error);
        skipped.push({ file: at, reason: faultOf(error) });
        return [];
      },
    );
    for (const entry of entries) {
      const file = at === "" ? entry.name : `${at}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isSymbolicLink()) skipped.push({ file, reason: { code: "link" } });
      else if (entry.isDirectory()) waiting.push(file);
      else if (formatOf(file) === null) continue;
      else if (entry.isFile()) files.push(file);
      else skipped.push({ file, reason: { code: "not_regular" } });
    }
  }
  return { root, files: files.sort(), folders, skipped };
}

// A link or pipe put in a file's place since the listing is neither followed nor waited for.
const READ_ONLY_HERE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a file of a listing, never more of it than an article may have. At once, since that
 * takes a tenth of the time of asking for each step.
 * @throws if the disk fails; a file that is gone, locked, linked or too large gives a reason
 */
export function readListed(
  root: string,
  file: string,
): { bytes: Uint8Array } | { reason: Reason } {
  try {
    const opened = openSync(join(root, file), READ_ONLY_HERE);
    try {
      const stats = fstatSync(opened);
      if (!stats.isFile()) return { reason: { code: "not_regular" } };
      const reason = refuseSize(stats.size);
      if (reason !== null) return { reason };
      return { bytes: readUpTo(opened, stats.size) };
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { reason: faultOf(error) };
  }
}

/** The first bytes of a file: no more than it had when it was measured. */
function readUpTo(opened: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(opened, bytes, filled, size - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** What is wrong with one file only. Anything else is the disk's fault: it is thrown on. */
function faultOf(error: unknown): Reason {
  const code = FILE_REASONS.get(codeOf(error));
  if (code === undefined) throw error;
  return { code };
}

const FILE_REASONS: ReadonlyMap<string | null, "gone" | "link" | "denied"> = new Map([
  ["ENOENT", "gone"],
  ["ELOOP", "link"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
]);

function refuse(folder: string, cause: unknown): never {
  const error = codeOf(cause) ?? String(cause);
  const code = FOLDER_REASONS.get(error) ?? "folder_unreadable";
  throw new ReadingError({ code, folder, error }, { cause });
}

const FOLDER_REASONS: ReadonlyMap<string, `folder_${"missing" | "none" | "denied"}`> =
  new Map([
    ["ENOENT", "folder_missing"],
    ["ENOTDIR", "folder_none"],
    ["EACCES", "folder_denied"],
    ["EPERM", "folder_denied"],
  ]);

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
