import type { Edition } from "../edition/edition.ts";
import type { Index } from "../search/index.ts";
import { articleOf, cuesAt, passagesOfArticle } from "../search/places.ts";
import { holds } from "../search/statistics.ts";
import type { Reason } from "./answer.ts";
import { ASKED_FOR, askedForIn } from "./asked-for.ts";
import { ALIKE, type Closest, lookClosely } from "./closest.ts";
import { CONTRADICTIONS, contradictionsOf, contradicts } from "./contradiction.ts";
import fitted from "./decision.json" with { type: "json" };
import { FEATURES, type Feature } from "./features.ts";
import { unexplained } from "./first-look.ts";
import { ASKS, asksOf } from "./kind.ts";
import { contributionsOf, networkOf, outputOf } from "./network.ts";
import { cuesIn, HAS } from "./offers.ts";
import type { Ranked } from "./ranked.ts";
import type { QuestionTerm, Understood } from "./understand.ts";
import { UNMATCHED, unknownNames, unmatchedOf } from "./unmatched.ts";
import { isUntold } from "./untold.ts";
import type { View } from "./view.ts";
import { type Weighted, weighted } from "./weighted.ts";

/**
 * What tells a right best sentence from a wrong one: how it stands among the candidates,
 * what the question lacks, what it asks for, the best sentence's own features, and what a
 * close look at it shows. Shares lie between 0 and 1.
 */
export const SIGNS = [
  "bias", // always 1
  "certainty", // softmax probability of the best sentence among the candidates
  "sentence_lead", // how far its score is ahead of the next, up to 5, over 5
  "passage_lead", // how far it is ahead of the next passage's best, likewise
  "unexplained", // how much meaning had to count: see `unexplained`
  "missing", // share of the question that the edition does not have
  "some_missing", // 1 if it is more than a seventh
  "words_missing", // how many of its words the edition does not have, up to 3, over 3
  "names_missing", // share of its names that the passage does not have
  "names_of_others", // share of its names that the article does not have
  "numbers_missing", // share of its numbers that the sentence does not have
  "few_words", // 1 over the number of the question's terms
  "few_passages", // 1 over the number of the article's passages
  ...ASKS, // some are answered more reliably
  ...FEATURES,
  ...HAS, // what the best sentence offers, whatever is asked
  ...UNMATCHED,
  ...CONTRADICTIONS,
  ...ASKED_FOR,
] as const;

export type Sign = (typeof SIGNS)[number];

/** What a sign weighs depends on the others: a paraphrase lacks most words, and is answered. */
const FITTED = networkOf(fitted, SIGNS);
const PLACE = new Map<Feature, number>(FEATURES.map((feature, i) => [feature, i]));
const NAMES_MISSING = SIGNS.indexOf("names_missing");
/** Further ahead tells no more. */
const FARTHEST = 5;

/** What speaks for and against the best of the ranked sentences. */
export interface Evidence {
  /** In the order of SIGNS. */
  readonly values: Float64Array;
  /** What is asked for is not told, or the names are other articles'. */
  readonly isUntold: boolean;
  /** Why it is silence, if it is. */
  readonly reason: Extract<Reason, "weak" | "unknown_name" | "contradicted">;
}

/** Weighs up the best of the ranked sentences; null where nothing was found. */
export function evidenceFor(
  edition: Edition,
  view: View,
  ranked: readonly Ranked[],
): Evidence | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const { question } = view;
  const closest = lookClosely(edition, view, best);
  const unmatched = unmatchedOf(closest);
  const contradictions = contradictionsOf(closest);
  const offered = askedForIn(question, closest);
  const standing = standingOf(edition.index, question, closest, best, ranked);
  const isNamed = standing[NAMES_MISSING] !== 1;
  const signs = [
    ...standing,
    ...best.values,
    ...cuesIn(cuesAt(edition.index, best.sentence)),
    ...unmatched,
    ...contradictions,
    ...offered,
  ];
  const [lacking = 0] = unmatched;
  return {
    values: Float64Array.from(signs),
    isUntold:
      isUntold(question, closest, isNamed) || isOfOtherArticles(edition, closest, best),
    reason: reasonOf(closest, lacking, contradictions),
  };
}

function standingOf(
  index: Index,
  { terms, kind }: Understood,
  { asked }: Closest,
  best: Ranked,
  ranked: readonly Ranked[],
): number[] {
  const value = (feature: Feature): number => best.values[PLACE.get(feature) ?? -1] ?? 0;
  const all = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = terms.reduce(
    (sum, { term, weight }) => sum + (term === null ? weight : 0),
    0,
  );
  const partition = ranked.reduce(
    (sum, { score }) => sum + Math.exp(score - best.score),
    0,
  );
  const passages = passagesOfArticle(index, articleOf(index, best.passage));
  const elsewhere = ranked.find(({ passage }) => passage !== best.passage);
  const leadOver = (other: Ranked | undefined): number =>
    other === undefined ? 1 : Math.min(FARTHEST, best.score - other.score) / FARTHEST;
  return [
    1,
    1 / partition,
    leadOver(ranked[1]),
    leadOver(elsewhere),
    unexplained(ranked),
    missing / all,
    missing / all > 1 / 7 ? 1 : 0,
    Math.min(3, terms.filter(({ term }) => term === null).length) / 3,
    terms.some((term) => term.name)
      ? Math.max(0, 1 - value("names_around") - namedInPart(terms, asked))
      : 0,
    namesOfOthers(index, terms, best),
    terms.some((term) => term.number) ? 1 - value("numbers") : 0,
    1 / Math.max(1, terms.length),
    1 / (passages.to - passages.from),
    ...asksOf(kind),
  ];
}

/** The share of the question's names that are there by another part of theirs. */
function namedInPart(terms: Understood["terms"], asked: Closest["asked"]): number {
  const weigh = (sum: number, { name, weight }: QuestionTerm): number =>
    name ? sum + weight : sum;
  return asked.filter(({ byPart }) => byPart).reduce(weigh, 0) / terms.reduce(weigh, 0);
}

/** The share of the question's names that the best sentence's article does not have. */
function namesOfOthers(
  index: Index,
  terms: Understood["terms"],
  { passage }: Ranked,
): number {
  const article = articleOf(index, passage);
  const names = terms.filter(({ name, carried }) => name && !carried);
  const missing = names.filter(
    ({ term }) => term === null || !holds(index, "articles", term, article),
  );
  return names.length === 0 ? 0 : missing.length / names.length;
}

/** Whether the edition has the question's names, and the best sentence's article none of them. */
function isOfOtherArticles(
  { index }: Edition,
  { asked }: Closest,
  { passage }: Ranked,
): boolean {
  const article = articleOf(index, passage);
  const names = asked.filter(({ name }) => name);
  return (
    names.length > 0 &&
    names.every(
      ({ term, alike }) =>
        term !== null && alike < ALIKE && !holds(index, "articles", term, article),
    )
  );
}

/** Such questions are too rare in the sets for their signs to be learned. */
const UNTOLD = 0.1;

/**
 * The probability that the best sentence answers the question, 0 where nothing was found.
 * @param network gives its log odds by SIGNS; by default the one that
 *   `bench/quality/fit.ts` fitted
 */
export function confidenceOf(evidence: Evidence | null, network = FITTED): number {
  if (evidence === null) return 0;
  const probability = 1 / (1 + Math.exp(-outputOf(network, { values: evidence.values })));
  return evidence.isUntold ? Math.min(UNTOLD, probability) : probability;
}

/** The signs with what each weighs in the company of the others. */
export function weighedSigns({ values }: Evidence): Weighted<Sign>[] {
  const { weights } = contributionsOf(FITTED, { values });
  return SIGNS.map((name, i) => weighted(name, values[i] ?? 0, weights[i] ?? 0));
}

/** With more lacking than this, a sentence tells of something else altogether. */
const ANOTHER_MATTER = 0.5;

function reasonOf(
  closest: Closest,
  lacking: number,
  contradictions: readonly number[],
): Evidence["reason"] {
  if (unknownNames(closest).length > 0) return "unknown_name";
  if (lacking > ANOTHER_MATTER) return "weak";
  const nameElsewhere = closest.asked.some(({ name, alike }) => name && alike < 1);
  return nameElsewhere || contradicts(contradictions) ? "contradicted" : "weak";
}
