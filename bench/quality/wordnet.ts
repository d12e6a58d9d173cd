import { stem } from "../../src/language/stem.ts";
import { linesOf, PART_OF, PARTS, plain } from "./wordnet-files.ts";

/** Rare senses relate words that nobody would call related. */
const SENSES = 3;
const MOST_RELATIONS = 24;
/** Hypernym, hyponym, derivation, pertainym, similar, entailment, cause, attribute. */
const POINTERS = /^(?:@|@i|~|~i|\+|\\|&|\*|>|=)$/;

interface Synset {
  readonly words: readonly string[];
  readonly related: readonly string[];
}

/**
 * For each key, the rows of those that WordNet relates to it: synonyms first, then
 * derivations and the rest of one step's pointers, of the commonest senses.
 */
export function wordNetRelations(folder: string, keys: readonly string[]): number[][] {
  const rows = new Map(keys.map((key, row) => [key, row]));
  const synsets = new Map<string, Synset>();
  for (const part of PARTS) readSynsets(folder, part, synsets);
  const related = keys.map(() => new Set<number>());
  const relate = (row: number, words: readonly string[]): void => {
    for (const word of words) {
      const other = rows.get(stem(word));
      if (other !== undefined && other !== row) related[row]?.add(other);
    }
  };
  for (const part of PARTS) {
    for (const [word, senses] of readSenses(folder, part)) {
      const row = rows.get(stem(word));
      if (row === undefined) continue;
      const own = senses
        .slice(0, SENSES)
        .map((offset) => synsets.get(`${part} ${offset}`));
      for (const synset of own) relate(row, synset?.words ?? []);
      for (const synset of own) {
        for (const id of synset?.related ?? []) relate(row, synsets.get(id)?.words ?? []);
      }
    }
  }
  return related.map((set) => [...set].slice(0, MOST_RELATIONS));
}

function readSynsets(folder: string, part: string, into: Map<string, Synset>): void {
  for (const line of linesOf(folder, `data.${part}`)) {
    const fields = (line.split(" | ")[0] ?? "").split(" ");
    const count = Number.parseInt(fields[3] ?? "0", 16);
    const words: string[] = [];
    for (let i = 0; i < count; i += 1) words.push(plain(fields[4 + 2 * i] ?? ""));
    const at = 4 + 2 * count;
    const related: string[] = [];
    for (let i = 0; i < Number(fields[at] ?? 0); i += 1) {
      const [symbol = "", offset = "", other = ""] = fields.slice(
        at + 1 + 4 * i,
        at + 4 + 4 * i,
      );
      if (POINTERS.test(symbol)) related.push(`${PART_OF[other] ?? ""} ${offset}`);
    }
    into.set(`${part} ${fields[0]}`, {
      words: words.filter((word) => word !== ""),
      related,
    });
  }
}

/** Single words with the offsets of their senses, commonest first. */
function readSenses(folder: string, part: string): [string, string[]][] {
  return linesOf(folder, `index.${part}`).flatMap((line) => {
    const fields = line.trim().split(" ");
    const word = plain(fields[0] ?? "");
    const count = Number(fields[2] ?? 0);
    return word === "" ? [] : [[word, fields.slice(-count)] as [string, string[]]];
  });
}
