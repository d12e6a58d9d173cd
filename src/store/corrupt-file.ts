import { existsSync, renameSync } from "node:fs";
import { resultCode } from "./sqlite-error.ts";

/** Result codes of a file that is not, or no longer, a database (sqlite.org/rescode.html). */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Whether SQLite failed because of what is in the file. */
export function isCorrupt(error: unknown): boolean {
  const code = resultCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

/** Renames a database file and what SQLite keeps beside it; gives the new name. */
export function moveAside(file: string): string {
  const time = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const aside = `${file}.corrupt-${time}`;
  // An old log beside a new file would be replayed into it.
  for (const part of ["", "-wal", "-shm"]) {
    if (existsSync(file + part)) renameSync(file + part, aside + part);
  }
  return aside;
}
