import { LEXICON_ROWS, rowOf } from "../language/lexicon/lexicon.ts";
import { type Corrector, correctorFor, type Spelling } from "../language/spelling.ts";
import { type Digest, MARK } from "./digest.ts";
import { idfOf } from "./idf.ts";
import { type Bag, countOf, invert, type Postings } from "./postings.ts";

/** How much a word of the title counts in a passage's score. */
const TITLE_WEIGHT = 0.5;

/**
 * The terms of all sentences and passages of an edition. Articles, passages and sentences
 * are numbered through; passage p holds the sentences `[firstSentence[p], firstSentence[p + 1])`,
 * sentence s the terms `terms[starts[s] .. starts[s + 1])`.
 */
export interface Index {
  /** A term's number by its key. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** A term's key by its number. */
  readonly keys: readonly string[];
  readonly sentences: Postings;
  readonly passages: Postings;
  readonly articles: Postings;
  readonly firstSentence: Uint32Array;
  readonly passageOf: Uint32Array;
  readonly articleOf: Uint32Array;
  /** Article a holds the passages `[firstPassage[a], firstPassage[a + 1])`. */
  readonly firstPassage: Uint32Array;
  readonly terms: Uint32Array;
  readonly marks: Uint8Array;
  readonly starts: Uint32Array;
  /** The words of sentence s, hashed, are `wording[wordingStarts[s] .. wordingStarts[s + 1])`. */
  readonly wording: Uint32Array;
  readonly wordingStarts: Uint32Array;
  readonly cues: Uint16Array;
  /** The title's terms, an array an article. */
  readonly titles: readonly Uint32Array[];
  /** The share of a term's occurrences that are capitalised, from 0 to 1: 1 for most names. */
  readonly capitals: Float32Array;
  /** How much each term tells, as a weight of questions. */
  readonly idf: Float32Array;
  /** The lexicon's row of each term, -1 where it has none. */
  readonly rows: Int32Array;
  /** The term of each row of the lexicon, -1 where the index does not have it. */
  readonly termOf: Int32Array;
  /** The length of each sentence's vector. */
  readonly lengths: Float32Array;
  /** Finds the keys of what a misspelt word was meant to be. */
  readonly correct: Corrector;
}

/** One article to index: its digest, and where its passages end, in sentences. */
export interface Indexable {
  readonly digest: Digest;
  readonly passageEnds: readonly number[];
}

/** Builds the index of the articles, in order. Every sentence belongs to one passage. */
export function buildIndex(articles: readonly Indexable[]): Index {
  const vocabulary = new Map<string, number>();
  const keys: string[] = [];
  const numberOf = (key: string): number => {
    const known = vocabulary.get(key);
    if (known !== undefined) return known;
    vocabulary.set(key, keys.length);
    return keys.push(key) - 1;
  };
  const total = sum(articles, ({ digest }) => digest.cues.length);
  const passages = sum(articles, ({ passageEnds }) => passageEnds.length);
  const occurrences = sum(articles, ({ digest }) => digest.terms.length);
  const terms = new Uint32Array(occurrences);
  const marks = new Uint8Array(occurrences);
  const starts = new Uint32Array(total + 1);
  const wording = new Uint32Array(sum(articles, ({ digest }) => digest.wording.length));
  const wordingStarts = new Uint32Array(total + 1);
  const cues = new Uint16Array(total);
  const lengths = new Float32Array(total);
  const firstSentence = new Uint32Array(passages + 1);
  const passageOf = new Uint32Array(total);
  const articleOf = new Uint32Array(passages);
  const firstPassage = new Uint32Array(articles.length + 1);
  const titles: Uint32Array[] = [];
  let passage = 0;
  let sentence = 0;
  let offset = 0;
  let words = 0;
  articles.forEach(({ digest, passageEnds }, article) => {
    const numbers = Uint32Array.from(digest.keys, numberOf);
    const global = (local: number): number => numbers[local] ?? 0;
    titles.push(digest.title.map(global));
    terms.set(digest.terms.map(global), offset);
    marks.set(digest.marks, offset);
    cues.set(digest.cues, sentence);
    lengths.set(digest.lengths, sentence);
    digest.starts.forEach((start, i) => {
      starts[sentence + i] = offset + start;
    });
    wording.set(digest.wording, words);
    digest.wordingStarts.forEach((start, i) => {
      wordingStarts[sentence + i] = words + start;
    });
    let from = 0;
    for (const end of passageEnds) {
      articleOf[passage] = article;
      firstSentence[passage] = sentence + from;
      passageOf.fill(passage, sentence + from, sentence + end);
      passage += 1;
      from = end;
    }
    firstPassage[article + 1] = passage;
    sentence += digest.cues.length;
    offset += digest.terms.length;
    words += digest.wording.length;
  });
  firstSentence[passages] = total;
  const bagOf = bagMaker(terms, marks, keys.length);
  const bag = (from: number, to: number, article: number | null): Bag => {
    const title = article === null ? [] : (titles[article] ?? []);
    return bagOf(starts[from] ?? 0, starts[to] ?? 0, title);
  };
  const sentenceBags = Array.from({ length: total }, (_, s) => bag(s, s + 1, null));
  const passageBags = Array.from({ length: passages }, (_, p) =>
    bag(firstSentence[p] ?? 0, firstSentence[p + 1] ?? 0, articleOf[p] ?? 0),
  );
  const articleBags = articles.map((_, a) =>
    bag(
      firstSentence[firstPassage[a] ?? 0] ?? 0,
      firstSentence[firstPassage[a + 1] ?? 0] ?? 0,
      a,
    ),
  );
  const frequencies = new Uint32Array(keys.length);
  const capitals = new Float32Array(keys.length);
  terms.forEach((term, at) => {
    frequencies[term] = (frequencies[term] ?? 0) + 1;
    if (((marks[at] ?? 0) & MARK.capital) !== 0)
      capitals[term] = (capitals[term] ?? 0) + 1;
  });
  for (let term = 0; term < keys.length; term += 1) {
    capitals[term] = (capitals[term] ?? 0) / Math.max(1, frequencies[term] ?? 0);
  }
  const rows = Int32Array.from(keys, rowOf);
  const termOf = new Int32Array(LEXICON_ROWS).fill(-1);
  rows.forEach((row, term) => {
    if (row >= 0) termOf[row] = term;
  });
  const inverted = invert(sentenceBags, keys.length);
  return {
    vocabulary,
    keys,
    rows,
    termOf,
    lengths,
    capitals,
    correct: correctorFor(spellingsOf(articles, vocabulary, frequencies)),
    idf: Float32Array.from(rows, (row, term) =>
      idfOf(row, total, countOf(inverted, term)),
    ),
    sentences: inverted,
    passages: invert(passageBags, keys.length),
    articles: invert(articleBags, keys.length),
    firstSentence,
    passageOf,
    articleOf,
    firstPassage,
    terms,
    marks,
    starts,
    wording,
    wordingStarts,
    cues,
    titles,
  };
}

/** All words as written, each with the frequency of its term. */
function spellingsOf(
  articles: readonly Indexable[],
  vocabulary: ReadonlyMap<string, number>,
  frequencies: Uint32Array,
): Iterable<Spelling> {
  const all = new Map<string, Spelling>();
  for (const { digest } of articles) {
    for (const [word, local] of digest.spellings) {
      const key = digest.keys[local] ?? word;
      const frequency = frequencies[vocabulary.get(key) ?? -1] ?? 0;
      if (!all.has(word)) all.set(word, { word, key, frequency });
    }
  }
  return all.values();
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Makes bags of ranges of `terms`; compounds do not add to a bag's length. */
function bagMaker(terms: Uint32Array, marks: Uint8Array, vocabularySize: number) {
  const counts = new Float32Array(vocabularySize);
  return (from: number, to: number, title: ArrayLike<number>): Bag => {
    const distinct: number[] = [];
    let length = 0;
    const add = (term: number, count: number) => {
      if (counts[term] === 0) distinct.push(term);
      counts[term] = (counts[term] ?? 0) + count;
    };
    for (let at = from; at < to; at += 1) {
      add(terms[at] ?? 0, 1);
      if (((marks[at] ?? 0) & MARK.compound) === 0) length += 1;
    }
    for (let i = 0; i < title.length; i += 1) add(title[i] ?? 0, TITLE_WEIGHT);
    const bag = {
      terms: Uint32Array.from(distinct),
      counts: Float32Array.from(distinct, (term) => counts[term] ?? 0),
      length,
    };
    for (const term of distinct) counts[term] = 0;
    return bag;
  };
}
