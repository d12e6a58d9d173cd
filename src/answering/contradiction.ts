import type { Token } from "../language/analysis.ts";
import { areOpposed } from "../language/opposites.ts";
import type { Closest } from "./closest.ts";
import { isNumeral, YEAR } from "./numeral.ts";

/** What may make a sentence tell of something else than the question, each 0 or 1. */
export const CONTRADICTIONS = [
  "opposite", // has the opposite of a word of the question
  "negation_missing", // the question says "not", the sentence does not
  "negation_added", // the other way round
  "number_missing", // does not have a number of the question
  "number_other", // …and has another instead
  "year_other", // does not have a year of the question, and has another
  "name_in_place", // next to the same word, another name stands in place of the question's
  "number_in_place", // likewise a number
  "word_in_place", // likewise any word of the same part of speech
  "extreme_missing", // does not have the question's "first", "only" or "largest"
] as const;

/** Those by which a sentence that fits else is said to contradict the question. */
const TELLING: ReadonlySet<string> = new Set<(typeof CONTRADICTIONS)[number]>([
  "opposite",
  "negation_missing",
  "negation_added",
  "number_other",
  "year_other",
  "name_in_place",
  "number_in_place",
]);

const NEGATION =
  /^(?:not|n't|no|never|none|nobody|nothing|neither|nor|without|cannot|non)$/i;
const EXTREME =
  /^(?:first|last|only|most|least|main|original|second|third|fourth|fifth|initial|final|sole|all|every|always|[a-z]{3,}est|worst)$/i;

/** The signs of CONTRADICTIONS, in their order. */
export function contradictionsOf(closest: Closest): number[] {
  const { asked, tokens, question } = closest;
  const has = wordsOf(tokens);
  const lacks = (token: Token): boolean => !has.has(token.text.toLowerCase());
  const said = wordsOf(question);
  const other = (token: Token): boolean => !said.has(token.text.toLowerCase());
  const numbers = question.filter(isNumeral).filter(lacks);
  const years = asked.filter(({ key }) => YEAR.test(key));
  const denied = question.some(({ text }) => NEGATION.test(text));
  const denies = tokens.some(({ text }) => NEGATION.test(text));
  const inPlace = othersInPlace(closest);
  return [
    areOpposed(question, tokens),
    denied && !denies,
    denies && !denied,
    numbers.length > 0,
    numbers.length > 0 && tokens.some((token) => isNumeral(token) && other(token)),
    years.some(({ token }) => lacks(token)) && tokens.some(({ text }) => YEAR.test(text)),
    inPlace.has("name"),
    inPlace.has("number"),
    inPlace.has("word"),
    question.some((token) => EXTREME.test(token.text) && lacks(token)),
  ].map(Number);
}

/** Whether any of the signs tells of a contradiction. */
export function contradicts(signs: readonly number[]): boolean {
  return CONTRADICTIONS.some((sign, i) => TELLING.has(sign) && signs[i] === 1);
}

function wordsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ text }) => text.toLowerCase()));
}

type Sort = "name" | "number" | "word";

/**
 * "Free English" against "Free French", "Channel 8" against "Channel 4": which sorts of
 * words stand in the sentence beside a word of the question where it has another there.
 */
function othersInPlace({ asked, tokens, keys, isNew, isName }: Closest): Set<Sort> {
  const content = tokens.flatMap((token, at) => {
    const key = keys.get(token)?.[0];
    return key === undefined ? [] : [{ token, key, at }];
  });
  const held = new Set(content.map(({ key }) => key));
  const found = new Set<Sort>();
  const compare = (
    shared: Closest["asked"][number],
    swapped: typeof shared,
    step: number,
  ) => {
    if (!held.has(shared.key) || held.has(swapped.key) || swapped.byPart) return;
    content.forEach(({ key, at }, i) => {
      const beside = content[i + step];
      if (key !== shared.key || beside === undefined) return;
      if (Math.abs(beside.at - at) > 1 || !isNew(beside.token)) return;
      if (swapped.number && isNumeral(beside.token)) found.add("number");
      else if (swapped.name && isName(beside.token)) found.add("name");
      else if (
        !swapped.name &&
        !swapped.number &&
        swapped.token.pos === beside.token.pos
      ) {
        found.add("word");
      }
    });
  };
  asked.slice(1).forEach((right, i) => {
    const left = asked[i];
    if (left === undefined || right.token.start - left.token.end > NEXT) return;
    compare(left, right, 1);
    compare(right, left, -1);
  });
  return found;
}

/** Characters that may lie between neighbouring words. */
const NEXT = 3;
