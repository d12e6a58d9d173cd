import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SIGNS, signsOf } from "../../src/answering/decide.ts";
import { rank, WEIGHT_NAMES } from "../../src/answering/rank.ts";
import { placeOf } from "../../src/answering/show.ts";
import { understand } from "../../src/answering/understand.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import type { Gold } from "./case.ts";
import { choicesAlone, choicesOf, isRight, loadSets, RANKING_SETS } from "./choices.ts";
import { fitChoices, fitTrials, type Trial } from "./regression.ts";
import type { EvalSet } from "./sets.ts";

/** What the decision is fitted on: with adversarial and unanswerable questions as well. */
const DECISION_SETS = ["new-wiki-dev", "squad2-dev", "news-questions.dev"];
/** What a question with an answer counts as, since those without come in more ways. */
const ANSWERABLE = 2;
/** How many articles become an edition of their own, to learn silence in small ones. */
const SMALL_EDITIONS = 60;

const ANSWERING = join(import.meta.dirname, "../../src/answering");

/**
 * Fits the ranking's and the decision's weights and writes them beside the code that uses
 * them: `node bench/quality/fit.ts`. The decision is fitted on the new ranking's outcomes,
 * so a changed ranking takes two runs to settle.
 */
async function main(): Promise<void> {
  const sets = await loadSets([...RANKING_SETS.keys()]);
  const ranking = [...sets.flatMap(choicesOf), ...sets.flatMap(choicesAlone)];
  await write("weights.json", WEIGHT_NAMES, fitChoices(ranking));
  const decision = fitTrials((await loadSets(DECISION_SETS)).flatMap(trialsOf));
  await write("decision.json", SIGNS, decision);
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
 * Questions with and without an answer: as they are; with the answering passage out of
 * reach; asked of the other half of the articles; and of single articles.
 */
function trialsOf(set: EvalSet): Trial[] {
  const half = (even: boolean) =>
    buildEdition(set.articles.filter((_, i) => (i % 2 === 0) === even));
  const evenSlugs = new Set(half(true).entries.map(({ article }) => article.slug));
  const whole = buildEdition(set.articles);
  const [even, odd] = [half(true), half(false)];
  const small = new Map(
    set.articles
      .slice(0, SMALL_EDITIONS)
      .map((article) => [article.slug, buildEdition([article])]),
  );
  const strangers = [...small.values()];
  return set.cases.flatMap(({ question, expects, cluster }, i) => {
    const gold = typeof expects === "object" ? expects : null;
    const trials = [trial(whole, question, gold)];
    if (gold === null) return trials.flatMap((one) => one ?? []);
    trials.push(trial(whole, question, gold, true));
    trials.push(trial(evenSlugs.has(cluster) ? odd : even, question, null));
    const own = small.get(cluster);
    if (own !== undefined) {
      trials.push(trial(own, question, gold), trial(own, question, gold, true));
      const other = strangers[i % strangers.length];
      if (other !== undefined && other !== own) trials.push(trial(other, question, null));
    }
    return trials.flatMap((one) => one ?? []);
  });
}

/** @param hidden whether the answering passages are taken out of the candidates */
function trial(
  edition: Edition,
  question: string,
  gold: Gold | null,
  hidden = false,
): Trial | null {
  const understood = understand(edition.index, question, null);
  const ranked = rank(edition.index, understood).filter(({ sentence }) => {
    if (!hidden || gold === null) return true;
    const { entry, passage } = placeOf(edition, sentence);
    const { start, end } = passage;
    const text = entry.article.body.slice(start, end);
    return !gold.passage({ article: entry.article.slug, start, end, text });
  });
  const best = ranked[0];
  if (best === undefined) return null;
  const right = gold !== null && isRight(edition, best.sentence, gold);
  const weight = gold !== null && !hidden ? ANSWERABLE : 1;
  return { values: signsOf(understood, ranked), right, weight };
}

await main();
