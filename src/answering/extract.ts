import type { Entry } from "../edition/edition.ts";
import { tokensOf } from "../language/analyse.ts";
import { rarityOf, rowOf } from "../language/lexicon/lexicon.ts";
import { spokenIn } from "./follow-up.ts";

/** A sentence of an extract: its number within the article, and what it adds. */
export interface Extracted {
  readonly sentence: number;
  /** What it covers that the others before it do not, over what all of the article has. */
  readonly share: number;
}

/** Words that a sentence is taken to have beside its own: short ones are not so cheap. */
const BASE_LENGTH = 8;

/**
 * The sentences that best cover what an article is about, best first. Greedy maximum
 * coverage with a cost for length, after Lin & Bilmes, "Multi-document Summarization via
 * Budgeted Maximization of Submodular Functions" (2010): a word weighs by the sentences that
 * have it and by its rarity in English, and counts once.
 * @param most how many sentences
 */
export function extractOf({ digest, article }: Entry, most: number): Extracted[] {
  const { terms, starts, keys, title } = digest;
  const sentences = Array.from(
    { length: starts.length - 1 },
    (_, i) => new Set(terms.subarray(starts[i], starts[i + 1])),
  );
  const counts = new Float64Array(keys.length);
  for (const sentence of sentences) {
    for (const term of sentence) counts[term] = (counts[term] ?? 0) + 1;
  }
  for (const term of title) counts[term] = (counts[term] ?? 0) + 1;
  const weights = counts.map((count, term) =>
    count < 2 ? 0 : Math.log(count) * rarityOf(rowOf(keys[term] ?? "")),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const told = new Set(
    spokenIn(tokensOf(article.standfirst ?? "")).map(({ token }) => token.stem),
  );
  keys.forEach((key, term) => {
    if (told.has(key)) weights[term] = (weights[term] ?? 0) / 2;
  });
  const chosen: Extracted[] = [];
  while (chosen.length < Math.min(most, sentences.length)) {
    let best: { sentence: number; gain: number; worth: number } | null = null;
    for (const [sentence, words] of sentences.entries()) {
      if (chosen.some((other) => other.sentence === sentence)) continue;
      let gain = 0;
      for (const term of words) gain += weights[term] ?? 0;
      const worth = gain / (BASE_LENGTH + words.size);
      if (best === null || worth > best.worth) best = { sentence, gain, worth };
    }
    if (best === null) break;
    chosen.push({ sentence: best.sentence, share: all === 0 ? 0 : best.gain / all });
    for (const term of sentences[best.sentence] ?? []) weights[term] = 0;
  }
  return chosen;
}
