import type { Token } from "./analysis.ts";

/**
 * The words and numbers of some tokens in order, stop words included, each as the 32-bit
 * FNV-1a hash of its stem: enough to tell whether two texts are worded alike.
 */
export function wordingOf(tokens: readonly Token[]): Uint32Array {
  return Uint32Array.from(
    tokens.filter(({ kind }) => kind === "word" || kind === "number"),
    ({ stem }) => hashOf(stem.toLowerCase()),
  );
}

/** FNV-1a (Fowler, Noll and Vo, draft-eastlake-fnv) over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
