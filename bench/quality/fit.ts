import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SIGNS } from "../../src/answering/decide.ts";
import { WEIGHT_NAMES } from "../../src/answering/first-look.ts";
import type { Network, WrittenNetwork } from "../../src/answering/network.ts";
import { SEEN } from "../../src/answering/second-look.ts";
import { OF_WORD } from "../../src/answering/word-by-word.ts";
import { loadSets, rankingChoices } from "./choices.ts";
import { fitDecision } from "./fit-decision.ts";
import { fitSecondLook, secondLooksWithout } from "./fit-second-look.ts";
import { fitChoices } from "./regression.ts";
import { DECISION_SETS, trialsOf } from "./trials.ts";

const ANSWERING = join(import.meta.dirname, "../../src/answering");

/**
 * What is fitted, in this order, each part on the outcomes of those before it:
 * `node bench/quality/fit.ts first-look`, `second-look` and `decision` write the weights
 * beside the code that uses them; `npx biome check --write` lays the files out.
 */
const PARTS: ReadonlyMap<string, () => Promise<void>> = new Map([
  [
    "first-look",
    async () => {
      const weights = fitChoices(await rankingChoices());
      const named = WEIGHT_NAMES.map((name, i) => [name, rounded(weights[i] ?? 0)]);
      await write("first-look.json", Object.fromEntries(named));
    },
  ],
  [
    "second-look",
    async () => {
      const network = fitSecondLook(await rankingChoices());
      await write("second-look.json", named(network, SEEN));
    },
  ],
  [
    "decision",
    async () => {
      // The second look is better on the articles that it was fitted on.
      const lookAt = secondLooksWithout(await rankingChoices());
      const sets = await loadSets(DECISION_SETS);
      const network = fitDecision(sets.flatMap((set) => trialsOf(set, lookAt)));
      await write("decision.json", named(network, SIGNS));
    },
  ],
]);

async function main(name: string | undefined): Promise<void> {
  const fit = PARTS.get(name ?? "");
  if (fit === undefined) {
    throw new Error(`Say which weights to fit: ${[...PARTS.keys()].join(", ")}`);
  }
  await fit();
}

function named(
  { units, inputs, words = [] }: Network,
  names: readonly string[],
): WrittenNetwork {
  const rows = inputs.map((weights) => Array.from(weights, rounded));
  const byName = names.map((name, i) => [name, rows[i] ?? []]);
  const written = { units: units.map(rounded), inputs: Object.fromEntries(byName) };
  if (words.length === 0) return written;
  const ofWords = OF_WORD.map((name, i) => [name, Array.from(words[i] ?? [], rounded)]);
  return {
    ...written,
    pooled: rows.slice(names.length),
    words: Object.fromEntries(ofWords),
  };
}

function write(file: string, weights: object): Promise<void> {
  return writeFile(join(ANSWERING, file), `${JSON.stringify(weights, null, 2)}\n`);
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

await main(process.argv[2]);
