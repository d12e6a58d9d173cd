import type { Index } from "../search/index.ts";
import { termsAt } from "../search/places.ts";
import type { Ranked } from "./ranked.ts";

/** From this share of common words on, two sentences say the same (Jaccard index). */
const SAME = 0.7;
/** Repetitions further down crowd nothing. */
const DEPTH = 12;

/**
 * Those among the first of the ranked sentences that say in the same words what one before
 * them says, as two articles by one agency do.
 */
export function repeatsIn(index: Index, ranked: readonly Ranked[]): ReadonlySet<Ranked> {
  const seen: ReadonlySet<number>[] = [];
  const repeats = new Set<Ranked>();
  for (const one of ranked.slice(0, DEPTH)) {
    const { sentence } = one;
    const words = new Set(termsAt(index, sentence));
    if (seen.some((other) => likeness(words, other) >= SAME)) repeats.add(one);
    else seen.push(words);
  }
  return repeats;
}

/** The words that two sentences share, over all the words that they have. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
