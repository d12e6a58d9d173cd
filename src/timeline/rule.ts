import type { Token } from "../language/analysis.ts";
import { isCalendarName } from "../language/calendar-names.ts";
import type { Meaning } from "./meaning.ts";

/** What a rule's pattern found, and what stands around it. */
export interface Found {
  /** The match in plain lower case (plain.ts). */
  readonly text: string;
  /** The match as it is written, quotes, dashes and spaces made plain. */
  readonly written: string;
  /** The pattern's named groups, in lower case. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 40 units on either side, as written. */
  readonly before: string;
  readonly after: string;
  /** The nearest tokens of the same sentence. */
  readonly previous: Token | null;
  readonly next: Token | null;
}

/** One kind of expression: how it looks, and what it says by itself. */
export interface Rule {
  readonly name: string;
  /** Words of which every match holds one, so that most text need not be searched. */
  readonly cues: readonly string[];
  /**
   * Runs over plain lower-case text. Everything in it is of bounded length, so that no text
   * takes more than linear time.
   */
  readonly pattern: RegExp;
  /** Null where it only looks like one. */
  readonly read: (found: Found) => Meaning | null;
}

/** The cue of rules whose matches hold a digit. */
export const DIGITS = "0";

/**
 * Makes a rule. The pattern matches whole words; what it should only look at stands in
 * lookarounds.
 */
export function rule(parts: {
  readonly name: string;
  readonly cues: readonly string[];
  /** The pattern's source, or the pieces that it is put together from. */
  readonly pattern: string | readonly string[];
  readonly read: Rule["read"];
}): Rule {
  const source =
    typeof parts.pattern === "string" ? parts.pattern : parts.pattern.join("");
  return { ...parts, pattern: new RegExp(`(?<!\\w)(?:${source})(?!\\w)`, "g") };
}

/** The words of plain lower-case text, and `DIGITS` where it has any: what cues are sought in. */
export function wordsOf(lower: string): ReadonlySet<string> {
  const words = new Set(lower.split(/[^a-z]+/));
  if (/\d/.test(lower)) words.add(DIGITS);
  return words;
}

/**
 * Whether a word of the match is written as a name, or can be nothing but a month or a weekday:
 * "june" and "June", "May" and not "may".
 */
export function isNamed({ text, written }: Found, word: string | undefined): boolean {
  if (word === undefined) return false;
  return isCalendarName(word) || /[A-Z]/.test(written.charAt(text.lastIndexOf(word)));
}

/** A test of the words before a match: whether they end in one of these. */
export function wordsBefore(words: string): RegExp {
  return new RegExp(`(?:^|[^A-Za-z])(?:${words})[ -]$`, "i");
}
