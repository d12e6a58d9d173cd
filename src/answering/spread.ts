import type { Index } from "../search/build-index.ts";
import type { Ranked } from "./rank.ts";

/** From this share of common words on, two sentences say the same (Jaccard index). */
const SAME = 0.7;
/** How many candidates are looked at for each that is shown. */
const DEPTH = 4;

/**
 * The first of the ranked sentences, as many as are to be shown; those that say in the same
 * words what one before them says come after all others.
 * @param most how many to show
 */
export function spread(index: Index, ranked: readonly Ranked[], most: number): Ranked[] {
  const chosen: { readonly one: Ranked; readonly words: ReadonlySet<number> }[] = [];
  const repeated: Ranked[] = [];
  for (const one of ranked.slice(0, most * DEPTH)) {
    const { sentence } = one;
    const words = new Set(
      index.terms.subarray(index.starts[sentence], index.starts[sentence + 1]),
    );
    if (chosen.some((other) => likeness(words, other.words) >= SAME)) repeated.push(one);
    else chosen.push({ one, words });
    if (chosen.length === most) break;
  }
  return [...chosen.map(({ one }) => one), ...repeated].slice(0, most);
}

/** The words that two sentences share, over all the words that they have. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
