import { distance } from "fastest-levenshtein";

/** Words shorter than this are not corrected: too many others are one letter away. */
const SHORTEST = 4;

/** Finds the word that a misspelt one was meant to be. */
export type Corrector = (word: string) => string | null;

/**
 * Makes a corrector for a vocabulary. A correction begins with the same letter and is one
 * edit away, or two for words of seven letters or more; among several the nearest wins, then
 * the most frequent.
 * @param vocabulary the words with how often they occur
 */
export function correctorFor(vocabulary: Iterable<readonly [string, number]>): Corrector {
  const byInitial = new Map<string, { word: string; frequency: number }[]>();
  for (const [word, frequency] of vocabulary) {
    if (word.length < SHORTEST || /\d/.test(word)) continue;
    const initial = word.charAt(0);
    const bucket = byInitial.get(initial);
    if (bucket === undefined) byInitial.set(initial, [{ word, frequency }]);
    else bucket.push({ word, frequency });
  }
  return (misspelt) => {
    if (misspelt.length < SHORTEST || /\d/.test(misspelt)) return null;
    const allowed = misspelt.length >= 7 ? 2 : 1;
    let best: { word: string; frequency: number; edits: number } | null = null;
    for (const { word, frequency } of byInitial.get(misspelt.charAt(0)) ?? []) {
      if (Math.abs(word.length - misspelt.length) > allowed) continue;
      const edits = distance(word, misspelt);
      if (edits > allowed) continue;
      if (
        best === null ||
        edits < best.edits ||
        (edits === best.edits && frequency > best.frequency)
      ) {
        best = { word, frequency, edits };
      }
    }
    return best?.word ?? null;
  };
}
