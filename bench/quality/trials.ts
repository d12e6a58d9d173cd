import { type Evidence, evidenceFor } from "../../src/answering/decide.ts";
import type { Network } from "../../src/answering/network.ts";
import { rank } from "../../src/answering/rank.ts";
import { repeatsIn } from "../../src/answering/repeats.ts";
import { understand } from "../../src/answering/understand.ts";
import { viewOf } from "../../src/answering/view.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { withNeighboursNames, withWholeNames } from "./bend.ts";
import type { Case } from "./case.ts";
import { isRight } from "./choices.ts";
import type { Trial } from "./fit-decision.ts";
import { type Group, groupsOf, unanswerable } from "./groups.ts";
import { type EvalSet, WRITTEN } from "./sets.ts";

/** A question that was asked for the decision to learn from, and what was found for it. */
export interface AskedTrial extends Trial {
  readonly evidence: Evidence;
  /** The set that it is of. */
  readonly set: string;
  /** The article asked about. */
  readonly cluster: string;
  /** Whether anything answers it. */
  readonly isAnswerable: boolean;
  /** How it was bent or made unanswerable; null where it is as the set has it. */
  readonly bent: Group["negatives"] | "name of a neighbour" | "whole name";
  /** Whether it was asked of a single article. */
  readonly isAlone: boolean;
}

/** What the decision is fitted on: with adversarial and unanswerable questions as well. */
export const DECISION_SETS = [
  "new-wiki-dev",
  "squad2-dev",
  "xquad-en",
  "news-questions.dev",
  ...WRITTEN,
] as const;

/** What a set's questions count as, if not 1: those about news are few, and our own many. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ["news-questions.dev", 3],
  ...WRITTEN.map((name): [string, number] => [name, 0.5]),
]);
/** What a question with an answer counts as, since those without come in more ways… */
const ANSWERABLE = 7;
/** …one that was thought up to have none… */
const UNANSWERABLE = 3;
/** …one whose answer was taken away with its article or paragraph, or that was bent… */
const MADE_UNANSWERABLE = {
  "other articles": 4,
  "paragraph removed": 1,
  "name swapped": 2,
  "year changed": 5,
} as const;
/** …and one with a name that its article has elsewhere. */
const NEIGHBOUR_NAMED = 2;
/** What one with an answer counts as that names someone in full. */
const WHOLE_NAMED = 3;
/** What any of them counts as when asked of a single article. */
const ALONE = 0.2;

/** The second look at questions about an article: one that was not fitted on it. */
export type LookAt = (cluster: string) => Network | undefined;

/**
 * Questions with and without an answer, asked of editions as they come: all of the articles,
 * all but the one asked about, all without the answering paragraph; and one article alone,
 * its own questions, another's, those whose paragraph it lacks, and those that were bent.
 */
export function trialsOf(set: EvalSet, lookAt: LookAt): AskedTrial[] {
  const counts = COUNTS.get(set.name) ?? 1;
  const ofAll = groupsOf(set, true).flatMap((group) => ask(set, lookAt, group));
  return [...ofAll, ...withOtherNames(set, lookAt), ...ofOneArticle(set, lookAt)].map(
    (trial) => ({
      ...trial,
      weight: counts * trial.weight,
    }),
  );
}

/** Asks a group's questions of its articles. */
function ask(
  set: EvalSet,
  lookAt: LookAt,
  { articles, cases, negatives }: Group,
  isAlone = false,
): AskedTrial[] {
  const edition = buildEdition(articles);
  return cases.flatMap((asked) => {
    const weight = negatives === null ? weightOf(asked) : MADE_UNANSWERABLE[negatives];
    const how = { bent: negatives, isAlone, weight: isAlone ? ALONE * weight : weight };
    return weight === 0 ? [] : tried(set, lookAt, edition, asked, how);
  });
}

function weightOf({ expects }: Case): number {
  if (expects === "about") return 0;
  return expects === "nothing" ? UNANSWERABLE : ANSWERABLE;
}

function withOtherNames(set: EvalSet, lookAt: LookAt): AskedTrial[] {
  const edition = buildEdition(set.articles);
  const neighbours = { bent: "name of a neighbour", weight: NEIGHBOUR_NAMED } as const;
  const whole = { bent: "whole name", weight: WHOLE_NAMED } as const;
  return [
    // Another sentence may well answer the new question; the old one does not.
    ...withNeighboursNames(set)
      .flatMap(({ asked, before }) =>
        tried(set, lookAt, edition, { ...asked, expects: before }, neighbours),
      )
      .filter(({ right }) => right)
      .map((trial) => ({ ...trial, right: false, isAnswerable: false })),
    ...withWholeNames(set).flatMap((asked) => tried(set, lookAt, edition, asked, whole)),
  ];
}

function ofOneArticle(set: EvalSet, lookAt: LookAt): AskedTrial[] {
  return set.articles.flatMap((article, i) => {
    const own = set.cases.filter(({ cluster }) => cluster === article.slug);
    const next = set.articles[(i + 1) % set.articles.length] ?? article;
    const strange = set.cases
      .filter(({ cluster }) => cluster === next.slug)
      .map(unanswerable);
    const alone: Group = { articles: [article], negatives: null, cases: own };
    if (next === article) return ask(set, lookAt, alone, true);
    const pair = { ...set, articles: [article, next], cases: own };
    const made = groupsOf(pair, true)
      .filter(({ negatives }) => negatives !== null && negatives !== "other articles")
      .map((group) => ({
        ...group,
        articles: group.articles.filter(({ slug }) => slug === article.slug),
      }));
    const others: Group = { ...alone, negatives: "other articles", cases: strange };
    return [alone, others, ...made]
      .filter(({ articles }) => articles.length > 0)
      .flatMap((group) => ask(set, lookAt, group, true));
  });
}

/** Asks by the code path of `ask`, as far as the decision goes; none where nothing is found. */
function tried(
  set: EvalSet,
  lookAt: LookAt,
  edition: Edition,
  { question, expects, cluster }: Case,
  how: Pick<AskedTrial, "bent" | "weight"> & { readonly isAlone?: boolean },
): AskedTrial[] {
  const view = viewOf(edition.index, understand(edition.index, question, null));
  const ranked = rank(view, undefined, lookAt(cluster));
  const repeats = repeatsIn(edition.index, ranked);
  const distinct = ranked.filter((one) => !repeats.has(one));
  const best = distinct[0];
  const evidence = evidenceFor(edition, view, distinct);
  if (best === undefined || evidence === null) return [];
  return [
    {
      ...{ isAlone: false, ...how, set: set.name, cluster },
      isAnswerable: expects !== "nothing",
      right: typeof expects === "object" && isRight(edition, best.sentence, expects),
      evidence,
      values: evidence.values,
    },
  ];
}
