import type { Cue } from "./meaning.ts";

/** Words before a month, weekday or season that say which one is meant. */
export const WHICH =
  "(?:(?<which>this past|this coming|this|the last|the past|the next|the coming|last|past|next|coming) )";

/** What such words mean; null for none. */
export function cueOf(words: string | undefined): Cue | null {
  if (words === undefined) return null;
  if (/last|past/.test(words)) return "last";
  return /next|coming/.test(words) ? "next" : "this";
}
