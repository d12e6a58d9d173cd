import type { Token } from "../language/analysis.ts";

const PERSON = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const THING = /^(?:it|its|itself|they|them|their|theirs|themselves)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
const PLACE_OR_TIME = /^(?:there|then)$/;
/** "This article", "this year": points at no earlier word. */
const HERE_AND_NOW =
  /^(?:article|story|piece|text|report|page|year|month|week|day|morning|evening|century)$/i;

/** What a question's pronouns point back at. */
export interface Pointers {
  readonly person: boolean;
  readonly thing: boolean;
}

/**
 * The pronouns of a question that point out of it. "Did Obama like his term?" has its noun
 * in the question; "is it true that" has none anywhere.
 */
export function pointersOf(tokens: readonly Token[]): Pointers {
  let person = false;
  let thing = false;
  tokens.forEach((token, i) => {
    const word = token.text.toLowerCase();
    if (PERSON.test(word)) person ||= !hasNounBefore(tokens, i);
    else if (THING.test(word)) {
      thing ||= !isExpletive(tokens, i) && !hasNounBefore(tokens, i);
    } else if (DEMONSTRATIVE.test(word)) thing ||= isDemonstrative(tokens, i);
    else if (PLACE_OR_TIME.test(word)) thing ||= i > 0 && isLast(tokens, i);
  });
  return { person, thing };
}

/**
 * Whether a noun that the pronoun can stand for comes before it: behind the verb, since the
 * noun of "which games did he win" is what is asked for.
 */
function hasNounBefore(tokens: readonly Token[], pronoun: number): boolean {
  const verb = tokens.findIndex(({ pos }) => pos === "AUX" || pos === "VERB");
  return (
    verb >= 0 &&
    tokens.slice(verb + 1, pronoun).some(({ pos }) => pos === "NOUN" || pos === "PROPN")
  );
}

/** "Is it true that …", "how long does it take to …". */
function isExpletive(tokens: readonly Token[], it: number): boolean {
  if (tokens[it]?.text.toLowerCase() !== "it") return false;
  const rest = tokens.slice(it + 1, it + 5).map(({ text }) => text.toLowerCase());
  const to = rest.findIndex((word) => word === "that" || word === "to");
  return to >= 1 && to <= 2;
}

/** "That" behind a verb of saying or a noun opens a clause and points at nothing. */
function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next !== undefined && HERE_AND_NOW.test(next.text)) return false;
  if (tokens[at]?.text.toLowerCase() !== "that" || isLast(tokens, at)) return true;
  const before = tokens[at - 1]?.pos;
  return before === undefined || before === "AUX" || before === "ADP";
}

function isLast(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1).every(({ kind }) => kind === "punctuation");
}
