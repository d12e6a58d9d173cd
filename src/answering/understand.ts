import { tokensOf } from "../language/analyse.ts";
import type { Token } from "../language/analysis.ts";
import { CUE, cuesOf } from "../language/cues.ts";
import { rowOf } from "../language/lexicon/lexicon.ts";
import { stem } from "../language/stem.ts";
import { type Term, termsOf } from "../language/terms.ts";
import type { Index } from "../search/index.ts";
import { capitalShare, idfOfTerm, idfOfUnknown, termOf } from "../search/statistics.ts";
import type { Turn } from "./answer.ts";
import { isCalendarWord, type Leaning, leaningOf } from "./follow-up.ts";
import { type Kind, kindOf } from "./kind.ts";

/** A content word of a question, looked up in the edition. */
export interface QuestionTerm {
  readonly key: string;
  /** As written, lower case. */
  readonly word: string;
  readonly token: Token;
  /** Its number in the edition's vocabulary; null where the edition does not have it. */
  readonly term: number | null;
  /** Its row in the lexicon; -1 where it has none. */
  readonly row: number;
  /** Its idf, times `carried` for words of an earlier turn. */
  readonly weight: number;
  readonly name: boolean;
  readonly number: boolean;
  readonly verb: boolean;
  /** Stands right behind "which", "what" or "how many": what is asked for. */
  readonly focus: boolean;
  /** Comes from an earlier turn of the conversation. */
  readonly carried: boolean;
}

/** A question as the rest of the room sees it. */
export interface Understood {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly kind: Kind;
  /** CUE's bits of the question itself. */
  readonly cues: number;
  /** Distinct, in order. */
  readonly terms: readonly QuestionTerm[];
  /** How it leans on the turn before; null where it stands alone. */
  readonly leaning: Leaning | null;
}

/** How much of its idf a word of an earlier turn weighs. */
export const CARRIED_WEIGHT = 0.3;

/** How much they weigh together at the most, beside what the question says itself. */
const CARRIED_SHARE = 0.5;

/**
 * Tokenises a question once and looks its words up in the edition's vocabulary, with
 * spelling corrected where neither the edition nor common English has the word. A question that
 * leans on the turn before it takes that turn's names and content words along.
 */
export function understand(index: Index, text: string, turn: Turn | null): Understood {
  const tokens = tokensOf(text);
  const own = lookUp(index, tokens, false);
  const leaning = leaningOf(tokens, own, turn);
  const known = new Set(own.map((term) => term.key));
  const takenAlong = leaning === null ? [] : tokensOf(leaning.carried.join(" "));
  const carried = lookUp(index, takenAlong, true).filter(
    ({ key, term }) => !known.has(key) && term !== null,
  );
  // "What year was that?" looks for what was spoken of, not for the word "year".
  const says = leaning?.bare && carried.length > 0 ? [] : own;
  const most = says.length === 0 ? 1 : mostCarried(says, carried);
  return {
    text,
    tokens,
    kind: kindOf(tokens),
    cues: cuesOf(tokens) & ~CUE.leaning,
    terms: [...says, ...carried.map((term) => ({ ...term, weight: most * term.weight }))],
    leaning,
  };
}

/** By how much words of an earlier turn are lowered, so as not to drown the question's own. */
function mostCarried(
  own: readonly QuestionTerm[],
  carried: readonly QuestionTerm[],
): number {
  const weightOf = (terms: readonly QuestionTerm[]): number =>
    terms.reduce((sum, { weight }) => sum + weight, 0);
  return Math.min(1, (CARRIED_SHARE * weightOf(own)) / Math.max(1e-9, weightOf(carried)));
}

function lookUp(
  index: Index,
  tokens: readonly Token[],
  carried: boolean,
): QuestionTerm[] {
  const first = tokens.find((token) => token.kind === "word");
  const focus = focusOf(tokens);
  const terms = new Map<string, QuestionTerm>();
  const parts = termsOf(tokens);
  const wholes = new Set(
    parts
      .filter(({ compound, key }) => compound && termOf(index, key) !== null)
      .map(({ token }) => token),
  );
  const joined = runTogether(index, parts);
  const spelt = speller(index);
  for (const part of parts) {
    const { key, word, token, compound } = part;
    // A compound stands for its parts where the edition has it, and they for it elsewhere.
    if (
      compound ? !wholes.has(token) : wholes.has(token) && termOf(index, key) === null
    ) {
      continue;
    }
    const capital =
      token.shape === "upper" || (token.shape === "title" && token !== first);
    for (const found of joined.get(part) ?? spelt(part)) {
      if (terms.has(found)) continue;
      const term = termOf(index, found);
      const row = rowOf(found);
      const idf = term === null ? idfOfUnknown(index, row) : idfOfTerm(index, term);
      terms.set(found, {
        key: found,
        word,
        token,
        term,
        row,
        weight: carried ? CARRIED_WEIGHT * idf : idf,
        name:
          !isCalendarWord(token) &&
          ((capital && token.kind !== "number") ||
            (term !== null && capitalShare(index, term) >= 0.8)),
        number: token.kind === "number",
        verb: token.pos === "VERB",
        focus: focus.has(token),
        carried,
      });
    }
  }
  return [...terms.values()];
}

/** A question has no more misspelt words; looking for what each was meant to be takes time. */
const MOST_MISSPELT = 16;

/**
 * Gives the keys of a word: its own where the edition has it or English does, else those of
 * what it was meant to be. A real word that is rare may still be a misspelt one: "manger".
 */
function speller(index: Index): (term: Term) => readonly string[] {
  const corrected = new Map<string, readonly string[]>();
  return ({ key, word, token }) => {
    if (termOf(index, key) !== null || rowOf(key) >= 0) return [key];
    const known = corrected.get(word);
    if (known !== undefined) return known;
    if (corrected.size >= MOST_MISSPELT) return [key];
    const meant = index.correct(word, token.known);
    const keys = meant.length === 0 ? [key] : meant;
    corrected.set(word, keys);
    return keys;
  };
}

/** Words written apart that the edition has as one: "foot bridge" finds "footbridge". */
function runTogether(
  index: Index,
  parts: readonly Term[],
): ReadonlyMap<Term, readonly string[]> {
  const joined = new Map<Term, readonly string[]>();
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (next === undefined || next.token.start !== part.token.end + 1) return;
    const unknown = [part, next].filter(({ key }) => termOf(index, key) === null);
    const whole = stem(part.word + next.word);
    if (unknown.length === 0 || termOf(index, whole) === null) return;
    for (const term of unknown) joined.set(term, [whole]);
  });
  return joined;
}

/** The nouns and adjectives right behind "which", "what" or "how many". */
function focusOf(tokens: readonly Token[]): ReadonlySet<Token> {
  const focus = new Set<Token>();
  const at = tokens.findIndex((token) => /^(?:which|what|many|much)$/i.test(token.text));
  if (at < 0) return focus;
  for (const token of tokens.slice(at + 1)) {
    if (!/^(?:NOUN|PROPN|ADJ|NUM|DET|PUNCT)$/.test(token.pos)) break;
    focus.add(token);
  }
  return focus;
}
