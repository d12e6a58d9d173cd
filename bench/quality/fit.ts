import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DECISION_WEIGHTS, evidenceFor } from "../../src/answering/decide.ts";
import { rank, WEIGHT_NAMES } from "../../src/answering/rank.ts";
import { repeatsIn } from "../../src/answering/repeats.ts";
import { understand } from "../../src/answering/understand.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { withNeighboursNames } from "./bend.ts";
import type { Case } from "./case.ts";
import { choicesAlone, choicesOf, isRight, loadSets, RANKING_SETS } from "./choices.ts";
import { type Group, groupsOf, unanswerable } from "./groups.ts";
import { fitChoices, fitTrials, type Trial } from "./regression.ts";
import type { EvalSet } from "./sets.ts";

/** What the decision is fitted on: with adversarial and unanswerable questions as well. */
const DECISION_SETS = ["new-wiki-dev", "squad2-dev", "xquad-en", "news-questions.dev"];
/** What a set's questions count as: ours are few, and unlike those about encyclopaedias. */
const COUNTS: ReadonlyMap<string, number> = new Map([["news-questions.dev", 3]]);
/** What a question with an answer counts as, since those without come in more ways… */
const ANSWERABLE = 8;
/** …one that was thought up to have none… */
const UNANSWERABLE = 3;
/** …one whose answer was taken away with its article or paragraph, or that was bent… */
const MADE_UNANSWERABLE = {
  "other articles": 2,
  "paragraph removed": 1,
  "name swapped": 2,
  "year changed": 5,
} as const;
/** …and one with a name that its article has elsewhere. */
const NEIGHBOUR_NAMED = 2;
/** What any of them counts as when asked of a single article. */
const ALONE = 0.2;

const ANSWERING = join(import.meta.dirname, "../../src/answering");

/**
 * Fits the ranking's or the decision's weights and writes them beside the code that uses
 * them: `node bench/quality/fit.ts ranking`, and then `decision`, which is fitted on the
 * ranking's outcomes.
 */
async function main(part: string | undefined): Promise<void> {
  if (part === "ranking") return fitRanking();
  if (part === "decision") return fitDecision();
  throw new Error("Say which weights to fit: ranking or decision");
}

async function fitRanking(): Promise<void> {
  const sets = await loadSets([...RANKING_SETS.keys()]);
  const ranking = [...sets.flatMap(choicesOf), ...sets.flatMap(choicesAlone)];
  await write("weights.json", WEIGHT_NAMES, fitChoices(ranking));
}

async function fitDecision(): Promise<void> {
  const decision = fitTrials((await loadSets(DECISION_SETS)).flatMap(trialsOf));
  await write("decision.json", DECISION_WEIGHTS, decision);
}

async function write(
  file: string,
  names: readonly string[],
  weights: Float64Array,
): Promise<void> {
  const rounded = names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]);
  const path = join(ANSWERING, file);
  await writeFile(path, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/**
 * Questions with and without an answer, asked of editions as they come: all of the articles,
 * all but the one asked about, all without the answering paragraph; and one article alone,
 * its own questions, another's, those whose paragraph it lacks, and those that were bent.
 */
function trialsOf(set: EvalSet): Trial[] {
  const trials: Trial[] = [];
  const ask = ({ articles, cases, negatives }: Group, times = 1): void => {
    const edition = buildEdition(articles);
    for (const asked of cases) {
      const weight =
        times * (negatives === null ? weightOf(asked) : MADE_UNANSWERABLE[negatives]);
      const one = weight === 0 ? null : trialOf(edition, asked, weight);
      if (one !== null) trials.push(one);
    }
  };
  for (const group of groupsOf(set, true)) ask(group);
  const whole = buildEdition(set.articles);
  for (const { asked, before } of withNeighboursNames(set)) {
    const one = trialOf(whole, { ...asked, expects: before }, NEIGHBOUR_NAMED);
    // Another sentence may well answer the new question; the old one does not.
    if (one?.right === true) trials.push({ ...one, right: false });
  }
  set.articles.forEach((article, i) => {
    const own = set.cases.filter(({ cluster }) => cluster === article.slug);
    const next = set.articles[(i + 1) % set.articles.length] ?? article;
    const strange = set.cases.filter(({ cluster }) => cluster === next.slug);
    const alone = { articles: [article], negatives: null };
    ask({ ...alone, cases: own }, ALONE);
    if (next === article) return;
    ask(
      { ...alone, negatives: "other articles", cases: strange.map(unanswerable) },
      ALONE,
    );
    const pair = { ...set, articles: [article, next], cases: own };
    for (const group of groupsOf(pair, true)) {
      if (group.negatives === null || group.negatives === "other articles") continue;
      const articles = group.articles.filter(({ slug }) => slug === article.slug);
      if (articles.length > 0) ask({ ...group, articles }, ALONE);
    }
  });
  return trials.map((one) => ({
    ...one,
    weight: one.weight * (COUNTS.get(set.name) ?? 1),
  }));
}

function weightOf({ expects }: Case): number {
  if (expects === "about") return 0;
  return expects === "nothing" ? UNANSWERABLE : ANSWERABLE;
}

/** Asks by the code path of `ask`, as far as the decision goes. */
function trialOf(
  edition: Edition,
  { question, expects }: Case,
  weight: number,
): Trial | null {
  const understood = understand(edition.index, question, null);
  const ranked = rank(edition.index, understood);
  const repeats = repeatsIn(edition.index, ranked);
  const distinct = ranked.filter((one) => !repeats.has(one));
  const best = distinct[0];
  const evidence = evidenceFor(edition, understood, distinct);
  if (best === undefined || evidence === null) return null;
  const right = typeof expects === "object" && isRight(edition, best.sentence, expects);
  return { values: evidence.values, right, weight };
}

await main(process.argv[2]);
