import { readFileSync } from "node:fs";
import { join } from "node:path";

export const PARTS = ["noun", "verb", "adj", "adv"] as const;

/** The part of speech that a pointer names by a letter. */
export const PART_OF: Readonly<Record<string, string>> = {
  n: "noun",
  v: "verb",
  a: "adj",
  s: "adj",
  r: "adv",
};

/** The lines of one of WordNet's files without its preamble; their form is that of wndb(5WN). */
export function linesOf(folder: string, file: string): string[] {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

/** A single lower-case word without a marker such as "(a)"; empty for several words. */
export function plain(word: string): string {
  const bare = word
    .toLowerCase()
    .replace(/\(\w+\)$/, "")
    .replaceAll("-", "");
  return /^[a-z0-9]+$/.test(bare) ? bare : "";
}
