import type { Entry } from "../edition/edition.ts";
import type { Article, SkippedFile } from "../knowledge/article.ts";
import type { Reason } from "../knowledge/reasons.ts";

/** The most that a server's shelf holds, and the most that one article has, in bytes. */
export const SHELF_LIMITS = {
  articles: 200,
  bytes: 4 * 1024 * 1024,
  article: 1024 * 1024,
} as const;

/** How long a change can be undone, in milliseconds. */
export const UNDO_MS = 10 * 60_000;

/** A file as it was uploaded, or as it is given back. */
export interface ShelfFile {
  /** Its name with the extension; of an uploaded file it may be anything. */
  readonly file: string;
  /** UTF-8. */
  readonly bytes: Uint8Array;
}

/** An article that stands on a server's shelf. */
export interface Shelved {
  readonly entry: Entry;
  /** When it was added, in milliseconds since 1970. */
  readonly added: number;
  /** How long its file is. */
  readonly bytes: number;
}

/** A file of a shelf that this version of Footnote cannot read any more. */
export interface Unreadable extends SkippedFile {
  readonly slug: string;
}

/** A server's own articles, by their files' names. */
export interface Shelf {
  readonly articles: readonly Shelved[];
  readonly unreadable: readonly Unreadable[];
}

/** An article that is there already, and is the same in text or in title. */
export interface Duplicate {
  readonly article: Article;
  readonly where: "shelf" | "common";
  readonly same: "text" | "title";
}

/** Why a file cannot be added. */
export type Refused = { readonly outcome: "refused" } & (
  | {
      readonly why: "unreadable";
      readonly reason: Reason;
    }
  | {
      /** The shelf itself has the same text, or another of the same title. */
      readonly why: "duplicate";
      readonly duplicate: Duplicate;
    }
  | {
      /** There is no room for it within `SHELF_LIMITS`. */
      readonly why: "full";
    }
  | Unkept
);

/** The store could not be read, or could not be seen to have kept the change. */
export interface Unkept {
  readonly why: "store";
}

/** What adding a file would do. */
export type Preview =
  | {
      readonly outcome: "readable";
      /** The article as it would stand on the shelf, with the name that it would get. */
      readonly entry: Entry;
      /** Common articles that say the same or have the same title; it can be added all the same. */
      readonly duplicates: readonly Duplicate[];
    }
  | Refused;

/** What came of adding a file. */
export type Added =
  | { readonly outcome: "added"; readonly entry: Entry; readonly change: Change }
  | Refused;

/** What came of taking an article away. */
export type Removed =
  | {
      readonly outcome: "removed";
      readonly slug: string;
      readonly file: string;
      readonly change: Change;
    }
  /** No article of the shelf has the slug. */
  | { readonly outcome: "missing" }
  | ({ readonly outcome: "unkept" } & Unkept);

/** What came of undoing a change. */
export type Undone =
  | {
      readonly outcome: "undone";
      /** What was undone. */
      readonly undid: "add" | "remove";
      readonly slug: string;
      readonly file: string;
    }
  /** More than `UNDO_MS` have gone by. */
  | { readonly outcome: "late" }
  /** It has been undone before, or the article has been changed otherwise. */
  | { readonly outcome: "missing" }
  /** Meanwhile the shelf was given an article of the same text or title, or what fills it. */
  | Extract<Refused, { readonly why: "duplicate" | "full" }>
  | ({ readonly outcome: "unkept" } & Unkept);

/** A change that can be undone: 1 to 32 of `A-Z a-z 0-9 _ - .`, to be put into a button. */
export type Change = string;

/** Reads a file into what an edition has of an article, or tells why that cannot be done. */
export type Read = (
  file: string,
  bytes: Uint8Array,
  slug: string,
) => Promise<Entry | SkippedFile>;
