import fitted from "./decision.json" with { type: "json" };
import { FEATURES, type Feature } from "./features.ts";
import type { Ranked } from "./rank.ts";
import type { Understood } from "./understand.ts";

/** What tells a right best sentence from a wrong one. Shares lie between 0 and 1. */
export const SIGNS = [
  "bias",
  "certainty", // softmax probability of the best sentence among the candidates
  "lead", // how far its score is ahead of the next, up to 5, over 5
  "coverage", // share of the question in the sentence
  "coverage_around", // … in it, the one before, and the title
  "coverage_passage", // … in the passage and title
  "sentence", // BM25 over the question's weight
  "missing", // share of the question that the edition does not have
  "unknown_names", // names that the edition does not have: none 0, some 1
  "names_missing", // share of its names that the passage does not have
  "numbers_missing", // share of its numbers that the sentence does not have
  "bigrams",
  "proximity",
  "verb", // share of the question's verbs in the sentence, 0.5 where it has none
  "offers", // asked for a name, date, place …: 1 if offered
  "lacks", // asked for a name, date, place …: 1 if not offered
  "few_words", // 1 over the number of the question's terms
] as const;

const weights: Readonly<Record<string, number>> = fitted;
const WEIGHTS = Float64Array.from(SIGNS, (sign) => weights[sign] ?? 0);
const PLACE = new Map<Feature, number>(FEATURES.map((feature, i) => [feature, i]));
const FIRST_OFFER = PLACE.get("who_name") ?? 0;
const KINDS_WITH_OFFERS = /^(?:who|when|where|how_many|how_much|how_long|why)$/;

/** The signs of the best of the ranked sentences, in the order of SIGNS. */
export function signsOf(question: Understood, ranked: readonly Ranked[]): Float64Array {
  const best = ranked[0];
  if (best === undefined) return new Float64Array(SIGNS.length);
  const value = (feature: Feature): number => best.values[PLACE.get(feature) ?? -1] ?? 0;
  const { terms } = question;
  const share = (of: (term: (typeof terms)[number]) => boolean): number => {
    const all = terms.reduce((sum, term) => sum + term.weight, 0);
    const part = terms.reduce((sum, term) => sum + (of(term) ? term.weight : 0), 0);
    return all === 0 ? 0 : part / all;
  };
  const partition = ranked.reduce(
    (sum, { score }) => sum + Math.exp(score - best.score),
    0,
  );
  const lead = best.score - (ranked[1]?.score ?? best.score - 5);
  const asks = KINDS_WITH_OFFERS.test(question.kind);
  const offers = best.values.subarray(FIRST_OFFER).some((offer) => offer > 0);
  return Float64Array.of(
    1,
    1 / partition,
    Math.min(5, lead) / 5,
    value("coverage"),
    value("coverage_around"),
    value("coverage_passage"),
    value("sentence"),
    share((term) => term.term === null),
    unknownNames(question).length > 0 ? 1 : 0,
    terms.some((term) => term.name) ? 1 - value("names_around") : 0,
    terms.some((term) => term.number) ? 1 - value("numbers") : 0,
    value("bigrams"),
    value("proximity"),
    terms.some((term) => term.verb) ? value("verb") : 0.5,
    asks && offers ? 1 : 0,
    asks && !offers ? 1 : 0,
    1 / Math.max(1, terms.length),
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
