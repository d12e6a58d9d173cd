import { findCandidates } from "../search/candidates.ts";
import { FEATURES, type Scored, scoreSentences } from "./features.ts";
import fitted from "./first-look.json" with { type: "json" };
import type { Ranked } from "./ranked.ts";
import type { View } from "./view.ts";

/** How many passages get a closer look. */
const PASSAGES = 12;

const weights: Readonly<Record<string, number>> = fitted;

/**
 * What is fitted: each feature's weight, and what is added to it the more of the question
 * even the best sentence leaves unexplained. Words decide where they match, meaning where
 * they do not.
 */
export const WEIGHT_NAMES = [
  ...FEATURES,
  ...FEATURES.map((feature) => `unexplained_${feature}` as const),
] as const;

const WEIGHTS = Float64Array.from(WEIGHT_NAMES, (name) => weights[name] ?? 0);
const COVERAGE_AROUND = FEATURES.indexOf("coverage_around");

/** What counts beside the words. */
export interface Hints {
  /** Passages to look at even if the words do not find them. */
  readonly passages: readonly number[];
  /** Added to a sentence's score. */
  readonly bonus: (sentence: number, passage: number) => number;
}

/**
 * Ranks the sentences of the passages that the question's words find, best first, by a linear
 * model over named features, its weights fitted by `bench/quality/fit.ts`: enough to tell
 * which few are worth a second look.
 */
export function firstLook(view: View, hints?: Hints): Ranked[] {
  const { index, question } = view;
  const found = findCandidates(index, question.terms, PASSAGES);
  const all = new Set(found.passages.map(({ passage }) => passage));
  const added = new Set(hints?.passages.filter((passage) => !all.has(passage)));
  const passages = [
    ...found.passages,
    ...[...added].map((passage) => ({ passage, score: found.passageScore(passage) })),
  ];
  const scored = scoreSentences(view, { ...found, passages });
  const effective = weightsFor(scored);
  return scored
    .map((one) => {
      const bonus = hints?.bonus(one.sentence, one.passage) ?? 0;
      return { ...one, score: dot(one.values, effective) + bonus, bonus, sight: null };
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

/**
 * How much meaning counts, from 0 to 1: the square of the share of the question that no
 * sentence has with its neighbour and title.
 */
export function unexplained(scored: readonly Scored[]): number {
  const share = scored.reduce(
    (least, { values }) => Math.min(least, 1 - (values[COVERAGE_AROUND] ?? 0)),
    1,
  );
  return share * share;
}

/** What each feature weighs, in the order of FEATURES, among the sentences found. */
function weightsFor(scored: readonly Scored[]): Float64Array {
  const share = unexplained(scored);
  return Float64Array.from(
    FEATURES,
    (_, i) => (WEIGHTS[i] ?? 0) + share * (WEIGHTS[FEATURES.length + i] ?? 0),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
