import type { Token } from "../language/analysis.ts";
import { cuesOf } from "../language/cues.ts";
import {
  addVector,
  DIMENSIONS,
  lengthOf,
  rarityOf,
  rowOf,
} from "../language/lexicon/lexicon.ts";
import { mayBeMeant } from "../language/spelling.ts";
import { type Term, termsOf } from "../language/terms.ts";
import { wordingOf } from "../language/wording.ts";

/** What is known of one occurrence of a term, as bits of a set. */
export const MARK = {
  /** Capitalised, and not only for opening the sentence. */
  capital: 1,
  number: 2,
  /** The compound as a whole ("reelect"), whose parts are there too. */
  compound: 4,
} as const;

/**
 * An article's terms, numbered within the article, so that the analysis of an unchanged
 * article serves every later edition. Sentence i holds `terms[starts[i] .. starts[i + 1])`.
 */
export interface Digest {
  /** The distinct keys; a term's number is its place. */
  readonly keys: readonly string[];
  /** The distinct words, in lower case, that a misspelt one may have meant… */
  readonly words: readonly string[];
  /** …and the terms that they are. */
  readonly wordTerms: Uint32Array;
  readonly terms: Uint32Array;
  /** One set of MARK's bits a term of `terms`. */
  readonly marks: Uint8Array;
  readonly starts: Uint32Array;
  /** The words of sentence i, stop words included, are `wording[wordingStarts[i] .. wordingStarts[i + 1])`, hashed. */
  readonly wording: Uint32Array;
  readonly wordingStarts: Uint32Array;
  /** One set of CUE's bits a sentence. */
  readonly cues: Uint16Array;
  /** The title's terms, without repetition. */
  readonly title: Uint32Array;
  /** The length of each sentence's vector, the sum of its words' by rarity. */
  readonly lengths: Float32Array;
}

/** Digests an article's title and the tokens of its sentences, in order. */
export function digest(
  title: readonly Token[],
  sentences: readonly (readonly Token[])[],
): Digest {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const spellings = new Map<string, number>();
  const terms: number[] = [];
  const marks: number[] = [];
  const starts: number[] = [0];
  for (const tokens of sentences) {
    const first = tokens.find((token) => token.kind === "word");
    for (const term of termsOf(tokens)) {
      const number = numberOf(term.key);
      terms.push(number);
      spellings.set(term.word, number);
      marks.push(marksOf(term, first));
    }
    starts.push(terms.length);
  }
  const titleTerms = new Set<number>();
  for (const { key, word } of termsOf(title)) {
    titleTerms.add(numberOf(key));
    spellings.set(word, numberOf(key));
  }
  const wordings = sentences.map(wordingOf);
  const wordingStarts = new Uint32Array(sentences.length + 1);
  wordings.forEach((words, i) => {
    wordingStarts[i + 1] = (wordingStarts[i] ?? 0) + words.length;
  });
  const keys = [...numbers.keys()];
  const words = [...spellings.keys()].filter(mayBeMeant);
  const rows = keys.map(rowOf);
  return {
    title: Uint32Array.from(titleTerms),
    keys,
    words,
    wordTerms: Uint32Array.from(words, (word) => spellings.get(word) ?? 0),
    terms: Uint32Array.from(terms),
    marks: Uint8Array.from(marks),
    starts: Uint32Array.from(starts),
    wording: Uint32Array.from(wordings.flatMap((words) => [...words])),
    wordingStarts,
    cues: Uint16Array.from(sentences.map(cuesOf)),
    lengths: Float32Array.from(sentences, (_, i) =>
      vectorLength(terms.slice(starts[i], starts[i + 1]), rows),
    ),
  };
}

function vectorLength(terms: readonly number[], rows: readonly number[]): number {
  const sum = new Float32Array(DIMENSIONS);
  for (const term of terms) {
    const row = rows[term] ?? -1;
    addVector(sum, row, rarityOf(row));
  }
  return lengthOf(sum);
}

function marksOf({ token, compound }: Term, first: Token | undefined): number {
  const capital =
    token.shape === "upper" ||
    (token.shape === "title" && (token !== first || token.pos === "PROPN"));
  return (
    (capital ? MARK.capital : 0) |
    (token.kind === "number" ? MARK.number : 0) |
    (compound ? MARK.compound : 0)
  );
}
