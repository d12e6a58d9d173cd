import type { Sentence } from "../language/analysis.ts";
import type { Reason } from "./reasons.ts";

/** A block of the article's body as written; `body.slice(start, end)` is its text. */
export interface Paragraph {
  /** From 1, in reading order. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The nearest heading above it, if any; a passage never crosses one. */
  readonly heading: string | null;
  /** Where the spaces stand that are breaks of a line in the source; left out for none. */
  readonly breaks?: readonly number[];
}

/** What stands in the source but is not body: kept, never searched. */
export interface Aside {
  readonly kind:
    | "caption"
    | "standfirst"
    | "byline"
    | "dateline"
    | "related"
    | "heading"
    | "boilerplate";
  readonly text: string;
  /** The number of the paragraph it stands before (one past the last at the end). */
  readonly before: number;
}

/** One source document. Offsets everywhere are UTF-16 units into `body`. */
export interface Article {
  /** The path below the knowledge folder without its extension, `/` between parts. */
  readonly slug: string;
  /** The path below the knowledge folder. */
  readonly file: string;
  /** As stated; made from the file name where nothing is stated. */
  readonly title: string;
  /** Set where nothing states a title. */
  readonly untitled?: true;
  readonly publication: string | null;
  readonly author: string | null;
  /** An ISO 8601 calendar date, `2017-01-19`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly standfirst: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** The paragraphs joined by a blank line. */
  readonly body: string;
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly Aside[];
  /** What the reader of the file should know, such as an unknown front matter key. */
  readonly warnings: readonly Reason[];
  /** SHA-256 of the slug, the file's path and its bytes, in hex. */
  readonly hash: string;
}

/** A file that could not be read as an article, and why. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: Reason;
}

/** A sentence of an article's body, with the paragraph it stands in (an index from 0). */
export interface BodySentence extends Sentence {
  readonly paragraph: number;
}

/** The unit that is retrieved and shown: a paragraph, or a run of sentences of a long one. */
export interface Passage {
  /** `slug#3`, or `slug#3.2` for the second part of paragraph 3. Unique in an edition. */
  readonly id: string;
  readonly article: string;
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Indexes into the article's sentences: the first, and one past the last. */
  readonly firstSentence: number;
  readonly endSentence: number;
}
