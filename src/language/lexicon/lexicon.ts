import { readFileSync } from "node:fs";
import { unpackLexicon } from "./format.ts";

const file = unpackLexicon(
  new Uint8Array(readFileSync(new URL("./lexicon.bin", import.meta.url))),
);
const { dimensions, vectors } = file;
const rows = new Map(file.keys.map((key, row) => [key, row]));
const lengths = Float32Array.from(file.keys, (_, row) => {
  let sum = 0;
  for (let i = row * dimensions; i < (row + 1) * dimensions; i += 1) {
    sum += (vectors[i] ?? 0) ** 2;
  }
  return Math.sqrt(sum);
});

/** How alike WordNet's relatives count as, where their vectors are less so. */
const RELATED = 0.7;
/** The rarity beyond which words tell no more: about one in sixty thousand. */
const RAREST = 11;

/** How many stems the lexicon has. */
export const LEXICON_ROWS = file.keys.length;

/** How many dimensions a word's meaning has. */
export const DIMENSIONS = dimensions;

/** A stem's row in the lexicon; -1 where it has none. */
export function rowOf(key: string): number {
  return rows.get(key) ?? -1;
}

/** How rare a stem is in general English, from 0 to 1; unknown ones are rare. */
export function rarityOf(row: number): number {
  return row < 0 ? 1 : Math.min(1, (file.rarities[row] ?? 0) / 16 / RAREST);
}

/** The share of a stem among all words of general English; unknown ones are rare. */
export function shareOfEnglish(row: number): number {
  return Math.exp(-RAREST * rarityOf(row));
}

/**
 * Calls back with the rows nearest in meaning and how alike they are, from 0 to 1: the
 * cosine of the word vectors, or 0.7 for WordNet's relatives. A row may come twice.
 */
export function eachNear(
  row: number,
  visit: (near: number, alike: number) => void,
): void {
  if (row < 0) return;
  const end = file.neighbourStarts[row + 1] ?? 0;
  for (let i = file.neighbourStarts[row] ?? 0; i < end; i += 1) {
    visit(file.neighbours[i] ?? 0, (file.cosines[i] ?? 0) / 255);
  }
  const last = file.relationStarts[row + 1] ?? 0;
  for (let i = file.relationStarts[row] ?? 0; i < last; i += 1) {
    visit(file.relations[i] ?? 0, RELATED);
  }
}

/** Adds a stem's unit vector, times something, to a sum. */
export function addVector(sum: Float32Array, row: number, times: number): void {
  if (row < 0) return;
  const scale = times / (lengths[row] ?? 1);
  const from = row * dimensions;
  for (let i = 0; i < dimensions; i += 1) {
    sum[i] = (sum[i] ?? 0) + scale * (vectors[from + i] ?? 0);
  }
}

/** The product of a vector with a stem's unit vector. */
export function along(vector: Float32Array, row: number): number {
  if (row < 0) return 0;
  const from = row * dimensions;
  let even = 0;
  let odd = 0;
  // The innermost loop of a question: as number, since `?? 0` would double its time, and in
  // two sums, since one would wait for itself.
  for (let i = 0; i < dimensions; i += 2) {
    even += (vector[i] as number) * (vectors[from + i] as number);
    odd += (vector[i + 1] as number) * (vectors[from + i + 1] as number);
  }
  return (even + odd) / (lengths[row] ?? 1);
}

/** The length of a vector. */
export function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
