import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SIGNS } from "../../src/answering/decide.ts";
import { WEIGHT_NAMES } from "../../src/answering/rank.ts";
import { choicesAlone, choicesOf, loadSets, RANKING_SETS } from "./choices.ts";
import { fitNetwork } from "./fit-network.ts";
import { fitChoices } from "./regression.ts";
import { DECISION_SETS, trialsOf } from "./trials.ts";

const ANSWERING = join(import.meta.dirname, "../../src/answering");

/**
 * Fits the ranking's or the decision's weights and writes them beside the code that uses
 * them: `node bench/quality/fit.ts ranking`, and then `decision`, which is fitted on the
 * ranking's outcomes. `npx biome check --write` lays the files out.
 */
async function main(part: string | undefined): Promise<void> {
  if (part === "ranking") return fitRanking();
  if (part === "decision") return fitDecision();
  throw new Error("Say which weights to fit: ranking or decision");
}

async function fitRanking(): Promise<void> {
  const sets = await loadSets([...RANKING_SETS.keys()]);
  const ranking = [...sets.flatMap(choicesOf), ...sets.flatMap(choicesAlone)];
  const weights = fitChoices(ranking);
  const named = WEIGHT_NAMES.map((name, i) => [name, rounded(weights[i] ?? 0)]);
  await write("weights.json", Object.fromEntries(named));
}

async function fitDecision(): Promise<void> {
  const { units, inputs } = fitNetwork((await loadSets(DECISION_SETS)).flatMap(trialsOf));
  const signs = SIGNS.map((sign, i) => [sign, (inputs[i] ?? []).map(rounded)]);
  await write("decision.json", {
    units: units.map(rounded),
    signs: Object.fromEntries(signs),
  });
}

function write(file: string, weights: object): Promise<void> {
  return writeFile(join(ANSWERING, file), `${JSON.stringify(weights, null, 2)}\n`);
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

await main(process.argv[2]);
