import type { Index } from "../search/build-index.ts";
import { findCandidates } from "../search/candidates.ts";
import { FEATURES, type Scored, scoreSentences } from "./features.ts";
import type { Understood } from "./understand.ts";
import fitted from "./weights.json" with { type: "json" };

/** How many passages get a closer look. */
const PASSAGES = 25;

const weights: Readonly<Record<string, number>> = fitted;
const WEIGHTS = Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0);

/** A sentence in its place among the others. */
export interface Ranked extends Scored {
  /** Linear in the features; comparable within one question only. */
  readonly score: number;
}

/** What counts beside the words. */
export interface Hints {
  /** Passages to look at even if the words do not find them. */
  readonly passages: readonly number[];
  /** Added to a sentence's score. */
  readonly bonus: (sentence: number, passage: number) => number;
}

/**
 * Ranks the sentences of the passages that the question's words find, best first: a linear
 * model over named features, its weights fitted by `bench/quality/fit.ts`.
 */
export function rank(index: Index, question: Understood, hints?: Hints): Ranked[] {
  const found = findCandidates(index, question.terms, PASSAGES);
  const all = new Set(found.passages.map(({ passage }) => passage));
  const added = new Set(hints?.passages.filter((passage) => !all.has(passage)));
  const passages = [
    ...found.passages,
    ...[...added].map((passage) => ({ passage, score: found.passageScore(passage) })),
  ];
  return scoreSentences(index, question, { ...found, passages })
    .map((scored) => ({
      ...scored,
      score: dot(scored.values) + (hints?.bonus(scored.sentence, scored.passage) ?? 0),
    }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

function dot(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i] ?? 0) * (WEIGHTS[i] ?? 0);
  return sum;
}
