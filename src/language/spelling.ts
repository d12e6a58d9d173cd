import { bitsOf } from "./bits.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Words shorter than this are not corrected: too many others are one letter away… */
const SHORTEST = 4;
/** …nor are real words shorter than this. */
const SHORTEST_REAL = 6;
/**
 * What a wrong letter costs, where a missing, doubled or swapped one costs 1: it is the rarer
 * slip, and the likelier of the two to be another word (Pollock and Zamora, "Automatic
 * spelling correction in scientific and scholarly text", 1984).
 */
const WRONG_LETTER = 1.2;
/** The parts of words run together have so many letters at least. */
const SHORTEST_PART = 4;

/** What a correction may cost, by the length of the misspelt word. */
function mostFor(length: number, real: boolean): number {
  if (length < 5 || real) return 1;
  return (length < 7 ? 1 : 2) * WRONG_LETTER;
}

/** What it may cost where it changes the first letter, which people seldom get wrong. */
function mostForFirst(length: number, real: boolean): number {
  if (length < 5 || real) return 0;
  return length < 7 ? 1 : WRONG_LETTER;
}

/** How a word is written in the texts, and the key under which they are indexed. */
export interface Spelling {
  readonly word: string;
  readonly key: string;
}

/** Words that a misspelt one may have meant. */
export interface WordList {
  readonly spellings: readonly Spelling[];
  /** The set of each word's letters, as bits. */
  readonly letters: Uint32Array;
}

/** Whether a misspelt word may have meant this one: it is neither too short nor a number. */
export function mayBeMeant(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word);
}

/** Lists words that may be meant. */
export function wordListOf(all: Iterable<Spelling>): WordList {
  const spellings = [...all];
  return {
    spellings,
    letters: Uint32Array.from(spellings, ({ word }) => lettersOf(word)),
  };
}

/** What is known of the texts' keys. */
export interface KnownKeys {
  readonly has: (key: string) => boolean;
  /** How often a key's words occur. */
  readonly frequencyOf: (key: string) => number;
}

/**
 * Finds the keys of the word that a misspelt one was meant to be, or of the two words that
 * were run together; empty if there is none.
 * @param real whether the word is a real one, though a rare one: it must be very near then
 */
export type Corrector = (word: string, real: boolean) => readonly string[];

/**
 * Makes a corrector for the words of some texts. A correction is one edit away, or two for
 * words of seven letters or more; swapping two neighbours is one edit. Among several the
 * nearest wins, then one that begins alike, then the most frequent. What is not one edit
 * from a word may be two of them run together: "superbowl".
 */
export function correctorFor(lists: readonly WordList[], known: KnownKeys): Corrector {
  const partOf = (part: string): string | null => {
    if (STOP_WORDS.has(part)) return null;
    const key = stem(part);
    return known.has(key) ? key : null;
  };
  return (misspelt, real) => {
    const shortest = real ? SHORTEST_REAL : SHORTEST;
    if (misspelt.length < shortest || !/^[\p{L}']+$/u.test(misspelt)) return [];
    const near = nearest(lists, known, misspelt, real);
    if (near !== null && near.edits <= WRONG_LETTER) return [near.key];
    const parts = real ? null : twoParts(misspelt, partOf);
    return parts ?? (near === null ? [] : [near.key]);
  };
}

interface Near {
  readonly key: string;
  readonly edits: number;
  readonly alike: boolean;
}

function nearest(
  lists: readonly WordList[],
  { frequencyOf }: KnownKeys,
  misspelt: string,
  real: boolean,
): Near | null {
  const own = lettersOf(misspelt);
  const most = mostFor(misspelt.length, real);
  const mostForOther = mostForFirst(misspelt.length, real);
  let best: Near | null = null;
  for (const { spellings, letters } of lists) {
    for (let i = 0; i < letters.length; i += 1) {
      // An edit changes the set of letters by two at the most.
      if (bitsOf((letters[i] ?? 0) ^ own) > 2 * most) continue;
      const spelling = spellings[i];
      if (spelling === undefined) continue;
      const { word, key } = spelling;
      if (Math.abs(word.length - misspelt.length) > most) continue;
      const alike = word.charAt(0) === misspelt.charAt(0);
      const edits = editsBetween(word, misspelt);
      if (edits > (alike ? most : mostForOther)) continue;
      if (
        best === null ||
        edits < best.edits ||
        (edits === best.edits &&
          (alike === best.alike ? frequencyOf(key) > frequencyOf(best.key) : alike))
      ) {
        best = { key, edits, alike };
      }
    }
  }
  return best;
}

/** The two words that a word is made of, the shorter one as long as can be. */
function twoParts(
  word: string,
  partOf: (part: string) => string | null,
): readonly string[] | null {
  for (let length = word.length >> 1; length >= SHORTEST_PART; length -= 1) {
    for (const at of [length, word.length - length]) {
      const first = partOf(word.slice(0, at));
      const second = first === null ? null : partOf(word.slice(at));
      if (first !== null && second !== null) return [first, second];
    }
  }
  return null;
}

/** The set of a word's letters, as bits; those beyond a to z share theirs. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

/**
 * The optimal string alignment distance, a wrong letter costing a little more than a missing,
 * added or swapped one. After Damerau, "A technique for computer detection and correction of spelling
 * errors" (1964), by the recurrence of Wagner and Fischer (1974).
 */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : WRONG_LETTER),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
