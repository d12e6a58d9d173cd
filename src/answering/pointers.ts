import type { Token } from "../language/analysis.ts";
import { CUE, cuesOf } from "../language/cues.ts";

const PERSON = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const THING = /^(?:it|they|them)$/;
const OF_THING = /^(?:its|itself|their|theirs|themselves)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
const PLACE_OR_TIME = /^(?:there|then|ones?)$/;
/** "This article", "this year": points at no earlier word. */
const HERE_AND_NOW =
  /^(?:article|story|piece|text|report|page|year|month|week|day|morning|evening|century)$/i;
const SOMEBODY = /^(?:man|woman|boy|girl|child|person|somebody|someone|anyone|anybody)$/i;

/** What a question's pronouns point back at. */
export interface Pointers {
  readonly person: boolean;
  readonly thing: boolean;
}

/**
 * The pronouns of a question that point out of it. "Did Obama like his term?" has its noun
 * in the question; "is it true that" has none anywhere.
 * @param names the question's words that are known for names
 */
export function pointersOf(
  tokens: readonly Token[],
  words: readonly { readonly token: Token; readonly name: boolean }[],
): Pointers {
  const names = new Set(words.filter(({ name }) => name).map(({ token }) => token));
  const isName = (token: Token): boolean => names.has(token);
  let person = false;
  let thing = false;
  tokens.forEach((token, i) => {
    const word = token.text.toLowerCase();
    const before = within(tokens, i);
    if (PERSON.test(word)) {
      person ||= !(before.some(isName) || hasPerson(before));
    } else if (THING.test(word)) {
      // "The Dow fell when it …" is the Dow; "why did Holm close it" is not Holm.
      const subject = /^(?:AUX|VERB|ADV)$/.test(tokens[i + 1]?.pos ?? "");
      const nouns = before.filter(
        (other) => isNoun(other) && (subject || !isName(other)),
      );
      thing ||= !isExpletive(tokens, i) && nouns.length === 0;
    } else if (OF_THING.test(word)) {
      thing ||= !before.some((other) => isNoun(other) || isName(other));
    } else if (DEMONSTRATIVE.test(word)) thing ||= isDemonstrative(tokens, i);
    else if (PLACE_OR_TIME.test(word)) {
      thing ||= i > 0 && isLast(tokens, i) && !isExistential(tokens, i);
    }
  });
  return { person, thing };
}

const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)$/i;

/**
 * Where a pronoun's noun can stand: behind the verb, since the noun of "which games did he
 * win" is what is asked for, and not right before it, as in "the first film they made". Before the
 * verb, too, where nothing is asked there: "The museum has its origins in which fair?"
 */
function within(tokens: readonly Token[], pronoun: number): readonly Token[] {
  const verb = tokens.findIndex(({ pos }) => pos === "AUX" || pos === "VERB");
  if (verb < 0) return [];
  const opens = tokens.slice(0, verb).filter(({ kind }) => kind === "word");
  const asks = opens.length === 0 || opens.some(({ text }) => ASKING.test(text));
  if (!asks && verb < pronoun) return tokens.slice(0, pronoun);
  return tokens.slice(verb + 1, Math.max(verb + 1, pronoun - 1));
}

/** "How many rivers are there?" points nowhere, "Who was there?" does. */
function isExistential(tokens: readonly Token[], there: number): boolean {
  const [first, second] = tokens;
  return (
    tokens[there]?.text.toLowerCase() === "there" &&
    tokens[there - 1]?.pos === "AUX" &&
    /^(?:how|what|which)$/i.test(first?.text ?? "") &&
    !/^(?:is|was|are|were)$/i.test(second?.text ?? "")
  );
}

const isNoun = ({ pos }: Token): boolean => pos === "NOUN" || pos === "PROPN";

function hasPerson(tokens: readonly Token[]): boolean {
  return (
    (cuesOf(tokens) & CUE.role) !== 0 || tokens.some(({ text }) => SOMEBODY.test(text))
  );
}

/** "Is it true that …", "how long does it take to …", "what is it called when …". */
function isExpletive(tokens: readonly Token[], it: number): boolean {
  if (tokens[it]?.text.toLowerCase() !== "it") return false;
  const next = tokens[it + 1]?.text.toLowerCase();
  if (next === "about" && !isLast(tokens, it + 1)) return true;
  const rest = tokens.slice(it + 1, it + 5).map(({ text }) => text.toLowerCase());
  if (rest[0] === "called" && (rest[1] === "when" || rest[1] === "if")) return true;
  const to = rest.findIndex((word) => word === "that" || word === "to");
  return to >= 1 && to <= 2;
}

/** "That" behind a verb of saying or a noun opens a clause and points at nothing. */
function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next !== undefined && HERE_AND_NOW.test(next.text)) return false;
  if (tokens[at]?.text.toLowerCase() !== "that" || isLast(tokens, at)) return true;
  const before = tokens[at - 1]?.pos;
  if (before === "ADP") return !/^(?:VERB|AUX|PROPN|PRON|DET)$/.test(next?.pos ?? "");
  return before === undefined || before === "AUX";
}

function isLast(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1).every(({ kind }) => kind === "punctuation");
}
