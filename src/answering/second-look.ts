import { cuesAt, sentencesOfPassage } from "../search/places.ts";
import { FEATURES } from "./features.ts";
import { unexplained } from "./first-look.ts";
import { ASKS, asksOf } from "./kind.ts";
import { contributionsOf, networkOf, outputOf, type Sight } from "./network.ts";
import { cuesIn, HAS } from "./offers.ts";
import type { Ranked } from "./ranked.ts";
import fitted from "./second-look.json" with { type: "json" };
import type { View } from "./view.ts";
import { type Weighted, weighted } from "./weighted.ts";
import { OF_WORD, wordsSeen } from "./word-by-word.ts";

/** How many of the best get a second look. */
const NEAR = 12;
/** Passages are about so many sentences long. */
const USUAL_LENGTH = 5;

/**
 * What the second look sees of a sentence beside the question's words: its features, how they
 * compare with those of the one that came out best of the first look, where it stands, what
 * it offers, and what is asked.
 */
export const SEEN = [
  "bias", // always 1
  ...FEATURES,
  ...FEATURES.map((feature) => `more_${feature}` as const), // than the first has
  "unexplained", // how much meaning had to count: see `unexplained`
  "place_in_passage", // how many sentences of its passage come before it, over 5
  "passage_length", // how many sentences its passage has, over 5
  ...HAS, // whatever is asked
  ...ASKS,
] as const;

/** What is seen by name; `word_by_word` is what the words come to together. */
export type Seen = (typeof SEEN)[number] | "word_by_word";

const FITTED = networkOf(fitted, SEEN, OF_WORD);

/**
 * Looks again at the best of the ranked sentences, in the company of each other and word by
 * word: what a feature weighs depends on the others, on what is asked, and on what the first
 * has. The rest stay behind them.
 */
export function secondLook(
  view: View,
  ranked: readonly Ranked[],
  network = FITTED,
): Ranked[] {
  const near = sightsOf(view, ranked).map((one) => ({
    ...one,
    score: outputOf(network, one.sight) + one.bonus,
  }));
  near.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const last = near.at(-1)?.score ?? 0;
  const behind = (ranked[near.length]?.score ?? 0) - last;
  const far = ranked
    .slice(near.length)
    .map((one) => ({ ...one, score: one.score - behind }));
  return [...near, ...far];
}

/** What is seen of the best of the ranked sentences, in their order. */
export function sightsOf(
  view: View,
  ranked: readonly Ranked[],
): (Ranked & { readonly sight: Sight })[] {
  const first = ranked[0];
  if (first === undefined) return [];
  const { index, question } = view;
  const share = unexplained(ranked);
  const asks = asksOf(question.kind);
  const words = wordsSeen(view);
  return ranked.slice(0, NEAR).map((one) => {
    const { values, passage, sentence } = one;
    const { from, to } = sentencesOfPassage(index, passage);
    const seen = new Float64Array(SEEN.length);
    seen[0] = 1;
    seen.set(values, 1);
    const more = values.map((value, i) => value - (first.values[i] ?? 0));
    seen.set(more, 1 + values.length);
    const place = (sentence - from) / USUAL_LENGTH;
    const length = (to - from) / USUAL_LENGTH;
    const offers = cuesIn(cuesAt(index, sentence));
    seen.set([share, place, length, ...offers, ...asks], 1 + 2 * values.length);
    return { ...one, sight: { values: seen, words: words(sentence, passage) } };
  });
}

/** What was seen of a sentence, and what each part of it weighs in the company of the others. */
export function weighedSight(sight: Sight): Weighted<Seen>[] {
  const { weights, words } = contributionsOf(FITTED, sight);
  const byWord = words.reduce((sum, word) => sum + word, 0);
  return [
    ...SEEN.map((name, i) => weighted(name, sight.values[i] ?? 0, weights[i] ?? 0)),
    weighted("word_by_word", 1, byWord),
  ];
}
