import type { Network } from "../../src/answering/network.ts";
import type { ClusteredChoice } from "./choices.ts";
import { type Fitting, fitNetwork, type Lesson } from "./fit-network.ts";
import { foldOf } from "./folds.ts";
import { softmaxErrors } from "./regression.ts";

const FITTING: Fitting = {
  units: 48,
  wordUnits: 24,
  rounds: 16,
  batch: 64,
  rate: 2e-3,
  decay: 1e-4,
  dropped: 0.4,
  wordsDropped: 0.2,
};
const FOLDS = 5;

/**
 * Fits the network of the second look, so that a softmax over each question's best sentences
 * favours the right ones. Questions without a right one among them teach nothing.
 */
export function fitSecondLook(choices: readonly ClusteredChoice[]): Network {
  return fitNetwork(choices.flatMap(lessonOf), FITTING);
}

function lessonOf({ seen, right, weight }: ClusteredChoice): Lesson[] {
  const own = right.slice(0, seen.length);
  if (!own.includes(true)) return [];
  return [{ rows: seen, errorsOf: (scores) => softmaxErrors(scores, own), weight }];
}

/**
 * Second looks that were each fitted without some of the articles.
 * @returns the one that has not seen an article
 */
export function secondLooksWithout(
  choices: readonly ClusteredChoice[],
): (cluster: string) => Network | undefined {
  const networks = Array.from({ length: FOLDS }, (_, fold) =>
    fitSecondLook(choices.filter(({ cluster }) => foldOf(cluster, FOLDS) !== fold)),
  );
  return (cluster) => networks[foldOf(cluster, FOLDS)];
}
