import type { SkippedFile } from "../knowledge/article.ts";
import type { Reason } from "../knowledge/reasons.ts";
import type { Entry } from "./edition.ts";
import type { PackedEdition } from "./packed-edition.ts";
import type { Progress } from "./progress.ts";

/** What the thread is to do; all answers to it have its id. */
export type Wanted = Numbered<WantedFile | WantedFolder>;

/** A file is to be read. */
export interface WantedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly slug: string;
}

/** A folder is to be read, but for the entries of it that are known already. */
export interface WantedFolder {
  readonly folder: string;
  /** The hashes of their articles. */
  readonly known: readonly string[];
  /** The edition there is of it; null where there is none. */
  readonly edition: string | null;
}

/** What the thread has to tell: the last of it is what became of it. */
export type Told = Numbered<
  | { readonly failed: Reason }
  | { readonly entry: Entry | SkippedFile }
  | { readonly progress: Progress }
  | { readonly fresh: Entry }
  | { readonly contents: Contents }
>;

/** What a folder holds. */
export interface Contents {
  /** The hashes of its articles, in the order of their slugs. */
  readonly hashes: readonly string[];
  /** In the order of their paths. */
  readonly skipped: readonly SkippedFile[];
  /** The edition of these; null where it is the one there is, or there is nothing. */
  readonly edition: PackedEdition | null;
}

type Numbered<T> = T & { readonly id: number };
