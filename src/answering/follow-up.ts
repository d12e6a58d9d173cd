import type { Token } from "../language/analysis.ts";
import { termsOf } from "../language/terms.ts";
import type { Turn } from "./answer.ts";

/** Points back at what was spoken of. "It" and "that" do so only without a noun behind. */
const POINTER =
  /^(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|this|that|these|those|then|there|one)$/;
const PERSON = /^(?:he|him|his|she|her|hers|they|them|their|theirs|who)$/i;
const OPENING = /^(?:and|but|so|then|what about|how about|what of)\b/i;

/** How a question leans on the one before it. */
export interface Leaning {
  /** Words of the earlier turn that it needs to be understood. */
  readonly carried: readonly string[];
  /** The passage that answered then, where it is likely to answer again. */
  readonly passage: string | null;
  readonly article: string | null;
}

/**
 * Whether a question leans on the last turn, and on what of it: "And when was it thrown
 * out?", "Why?", "What about Medvedev?". Null for one that stands alone.
 */
export function leaningOf(tokens: readonly Token[], turn: Turn | null): Leaning | null {
  if (turn === null) return null;
  const text = tokens.map((token) => token.text).join(" ");
  const terms = termsOf(tokens);
  const opens = OPENING.test(text);
  const first = tokens.find((token) => token.kind === "word");
  const named = terms.some(
    ({ token }) => token.shape !== "lower" && token !== first && token.kind === "word",
  );
  const points = tokens.some((token, i) => pointsBack(token, tokens[i + 1]));
  if (terms.length > 1 && !opens && (!points || named)) return null;
  if (terms.length === 1 && !opens && !points && named) return null;
  const passage = named ? null : turn.passage;
  return { carried: carriedBy(tokens, turn, named), passage, article: turn.article };
}

/**
 * What a leaning question takes along. A bare "Why?" takes everything; "And when was it
 * thrown out?" what was spoken of but not what was asked of it; "And with Obama?" what was
 * asked, but a new name takes the place of the old ones.
 */
function carriedBy(tokens: readonly Token[], turn: Turn, named: boolean): string[] {
  const { topics, actions, answered } = turn;
  const isBare = termsOf(tokens).length === 0;
  const person = tokens.some(({ text }) => PERSON.test(text));
  if (named) return [...topics, ...actions].filter((word) => word === word.toLowerCase());
  return [...topics, ...(isBare ? actions : []), ...(isBare || person ? answered : [])];
}

function pointsBack(token: Token, next: Token | undefined): boolean {
  const word = token.text.toLowerCase();
  if (!POINTER.test(word)) return false;
  if (
    token.pos === "DET" &&
    next !== undefined &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos)
  ) {
    return /^(?:this|that|these|those|his|her|its|their)$/.test(word);
  }
  return word !== "there" || next === undefined || next.kind === "punctuation";
}

/** What a question and its answer leave behind for the next turn. */
export function subjectsOf(
  question: readonly Token[],
  answer: readonly Token[],
): Pick<Turn, "topics" | "actions" | "answered"> {
  const asked = wordsOf(question);
  const isTopic = ({ token }: Word): boolean => isName(token) || token.pos === "NOUN";
  const known = new Set(asked.map(({ key }) => key));
  return {
    topics: asked.filter(isTopic).map(({ token }) => token.text),
    actions: asked.filter((word) => !isTopic(word)).map(({ token }) => token.text),
    answered: wordsOf(answer)
      .filter(({ token, key }) => isName(token) && !known.has(key))
      .map(({ token }) => token.text),
  };
}

const MOST_WORDS = 8;

interface Word {
  readonly key: string;
  readonly token: Token;
}

function wordsOf(tokens: readonly Token[]): Word[] {
  const words = new Map(termsOf(tokens).map(({ key, token }) => [key, { key, token }]));
  return [...words.values()].slice(0, MOST_WORDS);
}

function isName({ kind, shape, pos }: Token): boolean {
  return kind === "word" && shape !== "lower" && pos === "PROPN";
}
