import type { Token } from "../language/analysis.ts";
import { termsOf } from "../language/terms.ts";
import type { Turn } from "./answer.ts";

/** Points back at what was spoken of. "It" and "that" do so only without a noun behind. */
const POINTER =
  /^(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|this|that|these|those|then|there|one)$/;
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
  // A new name takes the place of the old ones: "And with Obama?"
  const carried = named
    ? turn.topics.filter((topic) => topic.toLowerCase() === topic)
    : turn.topics;
  return { carried, passage: named ? null : turn.passage, article: turn.article };
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

/** What a question and its answer leave behind for the next turn: names first. */
export function topicsOf(
  question: readonly Token[],
  answer: readonly Token[],
): readonly string[] {
  const words = new Map<string, string>();
  const collect = (tokens: readonly Token[], namesOnly: boolean) => {
    const first = tokens.find((token) => token.kind === "word");
    for (const { key, token } of termsOf(tokens)) {
      const name =
        token.kind === "word" &&
        token.shape !== "lower" &&
        (token !== first || token.pos === "PROPN");
      if ((name || !namesOnly) && !words.has(key)) words.set(key, token.text);
    }
  };
  collect(question, true);
  collect(question, false);
  collect(answer, true);
  return [...words.values()].slice(0, MOST_TOPICS);
}

const MOST_TOPICS = 10;
