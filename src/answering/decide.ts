import fitted from "./decision.json" with { type: "json" };
import { FEATURES, type Feature } from "./features.ts";
import { type Ranked, unexplained } from "./rank.ts";
import type { Understood } from "./understand.ts";

/** What a question may ask for, as signs: some kinds are answered more reliably. */
const KINDS = [
  ...(["who", "when", "where", "how_many", "how_much", "how_long"] as const),
  ...(["why", "how", "what", "yes_no", "topic"] as const),
];

/**
 * What tells a right best sentence from a wrong one: how it stands among the candidates,
 * what the question lacks, what it asks for, and the best sentence's own features. Shares
 * lie between 0 and 1.
 */
export const SIGNS = [
  "bias",
  "certainty", // softmax probability of the best sentence among the candidates
  "sentence_lead", // how far its score is ahead of the next, up to 5, over 5
  "passage_lead", // how far it is ahead of the next passage's best, likewise
  "unexplained", // how much meaning had to count: see `unexplained`
  "missing", // share of the question that the edition does not have
  "some_missing", // 1 if it is more than a seventh
  "words_missing", // how many of its words the edition does not have, up to 3, over 3
  "unknown_names", // names that the edition does not have: none 0, some 1
  "names_missing", // share of its names that the passage does not have
  "numbers_missing", // share of its numbers that the sentence does not have
  "few_words", // 1 over the number of the question's terms
  ...KINDS.map((kind) => `asks_${kind}` as const),
  ...FEATURES,
] as const;

const weights: Readonly<Record<string, number>> = fitted;
const WEIGHTS = Float64Array.from(SIGNS, (sign) => weights[sign] ?? 0);
const PLACE = new Map<Feature, number>(FEATURES.map((feature, i) => [feature, i]));
/** Further ahead tells no more. */
const FARTHEST = 5;

/** The signs of the best of the ranked sentences, in the order of SIGNS. */
export function signsOf(question: Understood, ranked: readonly Ranked[]): Float64Array {
  const best = ranked[0];
  if (best === undefined) return new Float64Array(SIGNS.length);
  const value = (feature: Feature): number => best.values[PLACE.get(feature) ?? -1] ?? 0;
  const { terms, kind } = question;
  const all = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = terms.reduce(
    (sum, { term, weight }) => sum + (term === null ? weight : 0),
    0,
  );
  const partition = ranked.reduce(
    (sum, { score }) => sum + Math.exp(score - best.score),
    0,
  );
  const elsewhere = ranked.find(({ passage }) => passage !== best.passage);
  const leadOver = (other: Ranked | undefined): number =>
    other === undefined ? 1 : Math.min(FARTHEST, best.score - other.score) / FARTHEST;
  return Float64Array.of(
    1,
    1 / partition,
    leadOver(ranked[1]),
    leadOver(elsewhere),
    unexplained(ranked),
    missing / all,
    missing / all > 1 / 7 ? 1 : 0,
    Math.min(3, terms.filter(({ term }) => term === null).length) / 3,
    unknownNames(question).length > 0 ? 1 : 0,
    terms.some((term) => term.name) ? 1 - value("names_around") : 0,
    terms.some((term) => term.number) ? 1 - value("numbers") : 0,
    1 / Math.max(1, terms.length),
    ...KINDS.map((other) => (kind === other ? 1 : 0)),
    ...best.values,
  );
}

/**
 * The probability that the best of the ranked sentences answers the question: a logistic
 * model over SIGNS, its weights fitted by `bench/quality/fit.ts`. 0 where nothing was found.
 */
export function confidenceOf(question: Understood, ranked: readonly Ranked[]): number {
  if (ranked.length === 0) return 0;
  const signs = signsOf(question, ranked);
  let sum = 0;
  for (let i = 0; i < signs.length; i += 1) sum += (signs[i] ?? 0) * (WEIGHTS[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The names in the question that occur nowhere in the edition, as written. */
export function unknownNames(question: Understood): string[] {
  return question.terms
    .filter(({ name, term, carried }) => name && term === null && !carried)
    .map(({ word }) => word);
}
