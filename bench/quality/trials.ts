import { type Evidence, evidenceFor } from "../../src/answering/decide.ts";
import { rank } from "../../src/answering/rank.ts";
import { repeatsIn } from "../../src/answering/repeats.ts";
import { understand } from "../../src/answering/understand.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { withNeighboursNames, withWholeNames } from "./bend.ts";
import type { Case } from "./case.ts";
import { isRight } from "./choices.ts";
import type { Trial } from "./fit-network.ts";
import { type Group, groupsOf, unanswerable } from "./groups.ts";
import type { EvalSet } from "./sets.ts";

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
] as const;

/** What a set's questions count as: ours are few, and unlike those about encyclopaedias. */
const COUNTS: ReadonlyMap<string, number> = new Map([["news-questions.dev", 3]]);
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

/**
 * Questions with and without an answer, asked of editions as they come: all of the articles,
 * all but the one asked about, all without the answering paragraph; and one article alone,
 * its own questions, another's, those whose paragraph it lacks, and those that were bent.
 */
export function trialsOf(set: EvalSet): AskedTrial[] {
  const trials: AskedTrial[] = [];
  const counts = COUNTS.get(set.name) ?? 1;
  const ask = ({ articles, cases, negatives }: Group, isAlone = false): void => {
    const edition = buildEdition(articles);
    for (const asked of cases) {
      const weight = negatives === null ? weightOf(asked) : MADE_UNANSWERABLE[negatives];
      const found = weight === 0 ? null : find(edition, asked);
      if (found === null) continue;
      const { cluster, expects } = asked;
      trials.push({
        ...found,
        ...{ set: set.name, cluster, bent: negatives, isAlone },
        isAnswerable: expects !== "nothing",
        weight: counts * weight * (isAlone ? ALONE : 1),
      });
    }
  };
  for (const group of groupsOf(set, true)) ask(group);
  const whole = buildEdition(set.articles);
  for (const { asked, before } of withNeighboursNames(set)) {
    const found = find(whole, { ...asked, expects: before });
    // Another sentence may well answer the new question; the old one does not.
    if (found?.right !== true) continue;
    trials.push({
      ...{ ...found, right: false, set: set.name, cluster: asked.cluster },
      ...{ bent: "name of a neighbour", isAlone: false, isAnswerable: false },
      weight: counts * NEIGHBOUR_NAMED,
    });
  }
  for (const asked of withWholeNames(set)) {
    const found = find(whole, asked);
    if (found === null) continue;
    trials.push({
      ...{ ...found, set: set.name, cluster: asked.cluster },
      ...{ bent: "whole name", isAlone: false, isAnswerable: true },
      weight: counts * WHOLE_NAMED,
    });
  }
  set.articles.forEach((article, i) => {
    const own = set.cases.filter(({ cluster }) => cluster === article.slug);
    const next = set.articles[(i + 1) % set.articles.length] ?? article;
    const strange = set.cases.filter(({ cluster }) => cluster === next.slug);
    const alone = { articles: [article], negatives: null };
    ask({ ...alone, cases: own }, true);
    if (next === article) return;
    ask(
      { ...alone, negatives: "other articles", cases: strange.map(unanswerable) },
      true,
    );
    const pair = { ...set, articles: [article, next], cases: own };
    for (const group of groupsOf(pair, true)) {
      if (group.negatives === null || group.negatives === "other articles") continue;
      const articles = group.articles.filter(({ slug }) => slug === article.slug);
      if (articles.length > 0) ask({ ...group, articles }, true);
    }
  });
  return trials;
}

function weightOf({ expects }: Case): number {
  if (expects === "about") return 0;
  return expects === "nothing" ? UNANSWERABLE : ANSWERABLE;
}

/** Asks by the code path of `ask`, as far as the decision goes; null where nothing is found. */
function find(
  edition: Edition,
  { question, expects }: Case,
): Pick<AskedTrial, "evidence" | "values" | "right"> | null {
  const understood = understand(edition.index, question, null);
  const ranked = rank(edition.index, understood);
  const repeats = repeatsIn(edition.index, ranked);
  const distinct = ranked.filter((one) => !repeats.has(one));
  const best = distinct[0];
  const evidence = evidenceFor(edition, understood, distinct);
  if (best === undefined || evidence === null) return null;
  const right = typeof expects === "object" && isRight(edition, best.sentence, expects);
  return { evidence, values: evidence.values, right };
}
