import type { SkippedFile } from "../knowledge/article.ts";
import type { Entry } from "./edition.ts";

/** A file to be read, as the thread is told. */
export interface FileWanted {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly slug: string;
}

/** What became of it, as the thread answers. */
export type FileRead =
  | { readonly id: number; readonly entry: Entry | SkippedFile }
  | { readonly id: number; readonly error: string };
