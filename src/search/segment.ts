import { LEXICON_ROWS, rowOf } from "../language/lexicon/lexicon.ts";
import { type Spelling, type WordList, wordListOf } from "../language/spelling.ts";
import { type Digest, MARK } from "./digest.ts";
import { invert, type Level, type Postings } from "./postings.ts";

/**
 * A part of an index that never changes (Lucene's segment). Articles, passages, sentences and
 * terms are numbered through all segments of an index: here stand the ones from `first` on.
 * Offsets into the arrays are the segment's own: sentence `first.sentences + s` holds
 * `terms[starts[s] .. starts[s + 1])`.
 */
export interface Segment {
  /** The numbers of its first documents, and of the first term that none before it has. */
  readonly first: Readonly<Record<Level | "terms", number>>;
  /** The keys of the terms that no segment before it has, in order of their numbers. */
  readonly keys: readonly string[];
  /** Their numbers by their keys. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Their rows in the lexicon, -1 where they have none. */
  readonly rows: Int32Array;
  /** The term of each row of the lexicon, -1 where it is none of these. */
  readonly termOf: Int32Array;
  /** The terms that occur here, ascending: postings know them by their places. */
  readonly held: Uint32Array;
  /** How often each of `held` occurs, and how often capitalised. */
  readonly frequencies: Uint32Array;
  readonly capitals: Uint32Array;
  readonly postings: Readonly<Record<Level, Postings>>;
  /** Passage p holds the sentences `[firstSentence[p], firstSentence[p + 1])`. */
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
  /** The length of each sentence's vector. */
  readonly lengths: Float32Array;
  /** The title's terms, an array an article. */
  readonly titles: readonly Uint32Array[];
  /** The words, as written, that a misspelt one may have meant. */
  readonly words: WordList;
}

/** One article to index: its digest, and where its passages end, in sentences. */
export interface Indexable {
  readonly digest: Digest;
  readonly passageEnds: readonly number[];
}

/**
 * Indexes articles, in order. Every sentence belongs to one passage.
 * @param below the segments whose numbers these go on from
 */
export function buildSegment(
  articles: readonly Indexable[],
  below: readonly Segment[],
): Segment {
  const first = firstAbove(below.at(-1));
  const vocabulary = new Map<string, number>();
  const keys: string[] = [];
  const numberOf = (key: string): number => {
    for (const segment of below) {
      const known = segment.vocabulary.get(key);
      if (known !== undefined) return known;
    }
    const known = vocabulary.get(key);
    if (known !== undefined) return known;
    const number = first.terms + keys.push(key) - 1;
    vocabulary.set(key, number);
    return number;
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
  const spellings = new Map<string, Spelling>();
  let passage = 0;
  let sentence = 0;
  let offset = 0;
  let words = 0;
  articles.forEach(({ digest, passageEnds }, article) => {
    const numbers = new Uint32Array(digest.keys.length);
    digest.keys.forEach((key, local) => {
      numbers[local] = numberOf(key);
    });
    titles.push(digest.title.map((local) => numbers[local] ?? 0));
    for (let at = 0; at < digest.terms.length; at += 1) {
      terms[offset + at] = numbers[digest.terms[at] ?? 0] ?? 0;
    }
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
    digest.words.forEach((word, i) => {
      if (spellings.has(word)) return;
      spellings.set(word, { word, key: digest.keys[digest.wordTerms[i] ?? 0] ?? word });
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

  const held = heldBy(terms, titles, first.terms + keys.length);
  const placeOf = placesOf(held, first.terms + keys.length);
  const places = terms.map((term) => placeOf[term] ?? 0);
  const titlePlaces = titles.map((title) => title.map((term) => placeOf[term] ?? 0));
  const frequencies = new Uint32Array(held.length);
  const capitals = new Uint32Array(held.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    frequencies[place] = (frequencies[place] ?? 0) + 1;
    if (((marks[at] ?? 0) & MARK.capital) !== 0) {
      capitals[place] = (capitals[place] ?? 0) + 1;
    }
  }
  const passageBounds = firstSentence.map((s) => starts[s] ?? 0);
  const titleOf = (article: number) => titlePlaces[article] ?? new Uint32Array();
  const run = { terms: places, marks };
  const rows = Int32Array.from(keys, rowOf);
  return {
    first,
    keys,
    vocabulary,
    rows,
    termOf: termsByRow(rows, first.terms),
    held,
    frequencies,
    capitals,
    postings: {
      sentences: invert({ ...run, bounds: starts }, held.length),
      passages: invert(
        { ...run, bounds: passageBounds, titleOf: (p) => titleOf(articleOf[p] ?? 0) },
        held.length,
      ),
      articles: invert(
        { ...run, bounds: firstPassage.map((p) => passageBounds[p] ?? 0), titleOf },
        held.length,
      ),
    },
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
    lengths,
    titles,
    words: wordListOf(spellings.values()),
  };
}

function firstAbove(below: Segment | undefined): Segment["first"] {
  if (below === undefined) return { sentences: 0, passages: 0, articles: 0, terms: 0 };
  const { first, postings, keys } = below;
  return {
    sentences: first.sentences + postings.sentences.documents,
    passages: first.passages + postings.passages.documents,
    articles: first.articles + postings.articles.documents,
    terms: first.terms + keys.length,
  };
}

/** The distinct terms of texts and titles, ascending. */
function heldBy(
  terms: Uint32Array,
  titles: readonly Uint32Array[],
  size: number,
): Uint32Array {
  const isHeld = new Uint8Array(size);
  for (const term of terms) isHeld[term] = 1;
  for (const title of titles) for (const term of title) isHeld[term] = 1;
  const held: number[] = [];
  isHeld.forEach((is, term) => {
    if (is === 1) held.push(term);
  });
  return Uint32Array.from(held);
}

/** Each held term's place among them, by its number. */
function placesOf(held: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size);
  held.forEach((term, place) => {
    places[term] = place;
  });
  return places;
}

function termsByRow(rows: Int32Array, first: number): Int32Array {
  const terms = new Int32Array(LEXICON_ROWS).fill(-1);
  rows.forEach((row, i) => {
    if (row >= 0) terms[row] = first + i;
  });
  return terms;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
