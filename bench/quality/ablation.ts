import { FEATURES, type Feature } from "../../src/answering/features.ts";
import { print } from "../../src/cli/output.ts";
import { bootstrap } from "./bootstrap.ts";
import { type ClusteredChoice, choicesOf, loadSets, RANKING_SETS } from "./choices.ts";
import { foldOf } from "./folds.ts";
import { fitChoices } from "./regression.ts";

/** What is left out together. */
const GROUPS: Readonly<Record<string, readonly Feature[]>> = {
  "neighbouring sentences": ["leaning", "opening"],
  "title and passage": [
    "passage",
    "title",
    "coverage_around",
    "coverage_passage",
    "names_around",
  ],
  "whole article": ["article", "coverage_article", "lead"],
  "idf within the article": ["coverage_local", "likeness_local"],
  meaning: ["likeness", "likeness_around", "likeness_local", "cosine"],
  "names and numbers": ["names", "names_around", "numbers", "capitals"],
  "phrases and order": ["proximity", "order"],
  "wording with stop words": ["words", "pairs"],
  "single words": ["rarest", "verb", "focus"],
  "kind of question": FEATURES.filter((name) =>
    /^(?:who|when|where|many|much|long|why)_/.test(name),
  ),
  length: ["length"],
};
const MEASURED = ["new-wiki-dev", "news-questions.dev", "xquad-en", "squad2-dev"];
const FOLDS = 3;
const ROUNDS = 100;

/**
 * What each group of features adds to sentences at rank 1 at the first look: it is fitted
 * again without the group. Sets that it is fitted on are cross-validated over their articles.
 * Run with `node bench/quality/ablation.ts`; takes some minutes.
 */
async function main(): Promise<void> {
  const sets = (await loadSets(MEASURED)).map((set) => ({
    name: set.name,
    choices: choicesOf(set),
  }));
  await print(`${"S@1, per cent".padEnd(26)}${MEASURED.map(column).join("")}\n`);
  const full = sets.map(({ choices }) => hits(sets, choices, []));
  await print(`${"all features".padEnd(26)}${full.map(shareOf).map(column).join("")}\n`);
  const words = full.map((of, i) => ({
    of,
    kinds: sets[i]?.choices.map(({ kind }) => kind),
  }));
  const paraphrases = words.flatMap(({ of, kinds }) =>
    of.filter((_, i) => kinds?.[i] === "paraphrase"),
  );
  await print(`paraphrases alone: ${shareOf(paraphrases)}\n\nwithout:\n`);
  for (const [group, left] of Object.entries(GROUPS)) {
    const rest = sets.map(({ choices }, i) =>
      lossOf(hits(sets, choices, left), full[i] ?? []),
    );
    await print(`${group.padEnd(26)}${rest.map(column).join("")}\n`);
  }
}

interface Hit {
  readonly cluster: string;
  readonly hit: boolean;
}

/** Which questions of a set are answered right by a ranking fitted on other articles. */
function hits(
  sets: readonly { name: string; choices: readonly ClusteredChoice[] }[],
  measured: readonly ClusteredChoice[],
  left: readonly Feature[],
): Hit[] {
  const key = left.join(" ");
  const fits = fitted.get(key) ?? fitWithout(sets, left);
  fitted.set(key, fits);
  return measured.map((choice) => {
    const weights = fits[foldOf(choice.cluster, FOLDS)] ?? new Float64Array();
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    choice.candidates.forEach((values, i) => {
      const score = values.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
      if (score > most) [best, most] = [i, score];
    });
    return { cluster: choice.cluster, hit: choice.right[best] ?? false };
  });
}

const fitted = new Map<string, Float64Array[]>();

function fitWithout(
  sets: readonly { name: string; choices: readonly ClusteredChoice[] }[],
  left: readonly Feature[],
): Float64Array[] {
  const kept = FEATURES.map((feature) => !left.includes(feature));
  const training = sets
    .filter(({ name }) => RANKING_SETS.has(name))
    .flatMap(({ choices }) => choices);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const choices = training.filter(({ cluster }) => foldOf(cluster, FOLDS) !== fold);
    return fitChoices(
      choices.map((choice) => ({
        ...choice,
        candidates: choice.candidates.map((values) =>
          values.map((value, i) => (kept[i % FEATURES.length] ? value : 0)),
        ),
      })),
      ROUNDS,
    ).map((weight, i) => (kept[i % FEATURES.length] ? weight : 0));
  });
}

function shareOf(of: readonly Hit[]): string {
  const interval = bootstrap(of, ({ cluster }) => cluster, rate);
  const half = interval === null ? 0 : (interval.high - interval.low) / 2;
  return `${percent(rate(of) ?? 0)}±${percent(half)}`;
}

function lossOf(without: readonly Hit[], full: readonly Hit[]): string {
  const pairs = without.map((own, i) => ({
    cluster: own.cluster,
    change: Number(own.hit) - Number(full[i]?.hit ?? false),
  }));
  const mean = (of: typeof pairs): number | null =>
    of.length === 0 ? null : of.reduce((sum, { change }) => sum + change, 0) / of.length;
  const interval = bootstrap(
    pairs,
    ({ cluster }) => cluster,
    (sample) => mean([...sample]),
  );
  const half = interval === null ? 0 : (interval.high - interval.low) / 2;
  return `${percent(mean(pairs) ?? 0)}±${percent(half)}`;
}

const rate = (of: readonly Hit[]): number | null =>
  of.length === 0 ? null : of.filter(({ hit }) => hit).length / of.length;
const percent = (share: number): string => (100 * share).toFixed(1);
const column = (text: string): string => text.padStart(20);

await main();
