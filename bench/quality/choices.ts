import { firstLook, unexplained } from "../../src/answering/first-look.ts";
import type { Sight } from "../../src/answering/network.ts";
import { sightsOf } from "../../src/answering/second-look.ts";
import { placeOf } from "../../src/answering/show.ts";
import { understand } from "../../src/answering/understand.ts";
import { viewOf } from "../../src/answering/view.ts";
import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import type { Gold } from "./case.ts";
import type { Choice } from "./regression.ts";
import { type EvalSet, evalFolder, findSet, loadSet, WRITTEN } from "./sets.ts";

/**
 * What the ranking is fitted on, and what a question of it counts: those in other words than
 * the articles', and those about anything but encyclopaedias, are fewer.
 */
export const RANKING_SETS: ReadonlyMap<string, number> = new Map([
  ["new-wiki-dev", 1],
  ["squad2-dev", 1],
  ["xquad-en", 1],
  ["news-questions.dev", 4],
  ...WRITTEN.map((name): [string, number] => [name, 2]),
]);

/** A question's candidates, with what is drawn together when intervals are computed. */
export interface ClusteredChoice extends Choice {
  readonly cluster: string;
  readonly kind: string;
  /** What the second look sees of the first of them. */
  readonly seen: readonly Sight[];
}

/** Loads the sets named; throws where one is missing. */
export async function loadSets(names: readonly string[]): Promise<EvalSet[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = await findSet(name, evalFolder(process.env));
      if (path === null) throw new Error(`${name} is not in ${evalFolder(process.env)}`);
      return loadSet(path);
    }),
  );
}

/** All that the ranking is fitted on: every question of all articles, and of its own alone. */
export async function rankingChoices(): Promise<ClusteredChoice[]> {
  const sets = await loadSets([...RANKING_SETS.keys()]);
  return [...sets.flatMap(choicesOf), ...sets.flatMap(choicesAlone)];
}

/** Candidates further down teach nothing and cost time. */
const CANDIDATES = 40;

/** The candidates of each question of a set that has an answer, with the article asked about. */
export function choicesOf(set: EvalSet): ClusteredChoice[] {
  const edition = buildEdition(set.articles);
  return choicesAmong(set, () => edition);
}

/** Likewise, where the article asked about is all there is. */
function choicesAlone(set: EvalSet): ClusteredChoice[] {
  const editions = new Map(
    set.articles.map((article) => [article.slug, buildEdition([article])]),
  );
  return choicesAmong(set, (slug) => editions.get(slug));
}

function choicesAmong(
  set: EvalSet,
  editionOf: (slug: string) => Edition | undefined,
): ClusteredChoice[] {
  return set.cases.flatMap(({ question, expects, cluster, kind }) => {
    const edition = editionOf(cluster);
    if (typeof expects !== "object" || edition === undefined) return [];
    const view = viewOf(edition.index, understand(edition.index, question, null));
    const all = firstLook(view);
    const share = unexplained(all);
    const ranked = all.slice(0, CANDIDATES);
    return [
      {
        candidates: ranked.map(({ values }) =>
          Float64Array.of(...values, ...values.map((value) => share * value)),
        ),
        right: ranked.map(({ sentence }) => isRight(edition, sentence, expects)),
        weight: RANKING_SETS.get(set.name) ?? 1,
        cluster,
        kind,
        seen: sightsOf(view, all).map(({ sight }) => sight),
      },
    ];
  });
}

/** Whether a sentence of the edition is a right one. */
export function isRight(edition: Edition, sentence: number, gold: Gold): boolean {
  const { entry, span } = placeOf(edition, sentence);
  const { slug, body } = entry.article;
  const { start, end } = span;
  return gold.sentence({ article: slug, start, end, text: body.slice(start, end) });
}
