import type { Spelling } from "../language/spelling.ts";
import type { Segment } from "./segment.ts";

/**
 * A segment on its way from one thread to another. Its arrays can be handed over as they
 * are; its many strings and small arrays would each take their time, so they are packed.
 */
export interface PackedSegment
  extends Omit<Segment, "keys" | "vocabulary" | "titles" | "words"> {
  readonly keys: PackedStrings;
  /** The terms of title t are `titleTerms[titleStarts[t] .. titleStarts[t + 1])`. */
  readonly titleTerms: Uint32Array;
  readonly titleStarts: Uint32Array;
  readonly words: {
    readonly written: PackedStrings;
    /** The number of each word's key among `keys`. */
    readonly keys: Uint32Array;
    readonly letters: Uint32Array;
  };
}

/** Strings without line breaks, each on a line, and some of them in one. */
type PackedStrings = readonly string[];

/** Strings that are packed in one: so many are unpacked without a pause. */
const TOGETHER = 500;

/** Packs a segment that stands on no other. */
export function packSegment(segment: Segment): PackedSegment {
  const { keys, vocabulary, titles, words, ...arrays } = segment;
  const { spellings, letters } = words;
  const titleStarts = new Uint32Array(titles.length + 1);
  titles.forEach((title, i) => {
    titleStarts[i + 1] = (titleStarts[i] ?? 0) + title.length;
  });
  const titleTerms = new Uint32Array(titleStarts[titles.length] ?? 0);
  for (const [i, title] of titles.entries()) titleTerms.set(title, titleStarts[i]);
  return {
    ...arrays,
    keys: packed(keys),
    titleTerms,
    titleStarts,
    words: {
      written: packed(spellings.map(({ word }) => word)),
      keys: Uint32Array.from(spellings, ({ key }) => vocabulary.get(key) ?? 0),
      letters,
    },
  };
}

/** The segment that was packed, step by step. */
export function* unpackSegment(segment: PackedSegment): Generator<void, Segment> {
  const { keys: lines, titleTerms, titleStarts, words, ...arrays } = segment;
  const keys: string[] = [];
  const vocabulary = new Map<string, number>();
  for (const key of unpacked(lines)) {
    vocabulary.set(key, keys.length);
    keys.push(key);
    if (keys.length % TOGETHER === 0) yield;
  }
  const spellings: Spelling[] = [];
  for (const word of unpacked(words.written)) {
    spellings.push({ word, key: keys[words.keys[spellings.length] ?? 0] ?? "" });
    if (spellings.length % TOGETHER === 0) yield;
  }
  const titles: Uint32Array[] = [];
  for (let i = 1; i < titleStarts.length; i += 1) {
    titles.push(titleTerms.subarray(titleStarts[i - 1], titleStarts[i]));
    if (i % TOGETHER === 0) yield;
  }
  return {
    ...arrays,
    keys,
    vocabulary,
    titles,
    words: { spellings, letters: words.letters },
  };
}

function packed(strings: readonly string[]): PackedStrings {
  return Array.from({ length: Math.ceil(strings.length / TOGETHER) }, (_, i) =>
    strings.slice(i * TOGETHER, (i + 1) * TOGETHER).join("\n"),
  );
}

function* unpacked(strings: PackedStrings): Generator<string> {
  for (const some of strings) yield* some.split("\n");
}
