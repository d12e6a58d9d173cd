import type { Edition } from "../edition/edition.ts";
import type { Token } from "../language/analysis.ts";
import { CUE } from "../language/cues.ts";
import { isLikeRole, isRole } from "../language/roles.ts";
import { cuesAt, passageOf } from "../search/places.ts";
import { holds } from "../search/statistics.ts";
import { tokensAt } from "./sentence-tokens.ts";
import type { QuestionTerm, Understood } from "./understand.ts";

/** "Who is Greta Holm?", "What was the NMC?", "What's Holm's job?", "What does she do?" */
const ASKS_WHO =
  /^\W*(?:(?:and|but|so) )?(?:(?:who|what)(?:['’]?s| is| are| was| were)\b(?! (?:in|on|at|with|from|to|for|about)\b)|what (?:does|did) .* do(?: for (?:a|his|her) living| before(?: that)?)?\W*$)/i;
/** "How old is Greta Holm?" */
const ASKS_AGE =
  /^\W*(?:(?:and|but|so) )?(?:how old|what age) (?:is|are|was|were)\b|^\W*what(?:['’]?s| is| was)\b.* age\W*$/i;
/** What may be said beside a name where it is asked what somebody does, or how old they are. */
const BESIDE = /^(?:old|age|jobs?|professions?|occupations?|works?|living|exactly)$/;
const PERSON = /^(?:he|she)$/i;
const PRONOUN = /\b(?:he|she|his|her|they|it)\b/i;

/** What introducing whom a question asks for adds. */
const INTRODUCES = 5;

/**
 * What sentences gain that say who, what or how old somebody or something is, where a question asks no more
 * than that: "Who is Greta Holm?", "What does she do?", "How old is she?"
 */
export function gainsOfIntroducing(
  edition: Edition,
  question: Understood,
): (sentence: number) => number {
  const name = nameAskedFor(question);
  return (sentence) =>
    name === null ? 0 : INTRODUCES * introducing(edition, question, name, sentence);
}

/** Whether a sentence introduces whom a question asks for, and the question no more than that. */
export function isIntroduced(
  edition: Edition,
  question: Understood,
  sentence: number,
): boolean {
  const name = nameAskedFor(question);
  return name !== null && introducing(edition, question, name, sentence) === 1;
}

/** The words of a name, in order. */
type Name = readonly QuestionTerm[];

/** The name asked for; null where more is asked than who or what its bearer is. */
function nameAskedFor({ text, terms, leaning }: Understood): Name | null {
  if (!ASKS_WHO.test(text) && !ASKS_AGE.test(text)) return null;
  const own = terms.filter(({ carried, word }) => !carried && !BESIDE.test(word));
  if (own.length > 0) return isOneName(own) ? own : null;
  const person = leaning !== null && PRONOUN.test(text) ? leaning.kept.names[0] : "";
  const words = person?.toLowerCase().split(" ") ?? [];
  const name = terms.filter(({ carried, word }) => carried && words.includes(word));
  return name.length > 0 ? name : null;
}

function isOneName(terms: readonly QuestionTerm[]): boolean {
  return terms.every(({ name, term, token }, i) => {
    const before = terms[i - 1];
    const goesOn = before === undefined || token.start <= before.token.end + 1;
    return name && term !== null && goesOn;
  });
}

function introducing(
  edition: Edition,
  { text }: Understood,
  name: Name,
  sentence: number,
): number {
  const { index } = edition;
  const { term = null, word: last = "" } = name.at(-1) ?? {};
  const words = new Set(name.map(({ word }) => word));
  const has = (at: number): boolean =>
    term !== null && holds(index, "sentences", term, at);
  // "She was 91." may be of the name before.
  const leans =
    (cuesAt(index, sentence) & CUE.leaning) !== 0 &&
    passageOf(index, sentence - 1) === passageOf(index, sentence) &&
    has(sentence - 1);
  if (!has(sentence) && !leans) return 0;
  const placesIn = (tokens: readonly Token[]): number[] =>
    tokens.flatMap(({ text }, at) =>
      text.toLowerCase() === last && !isNamesake(tokens, at, words) ? [at] : [],
    );
  const tokens = tokensAt(edition, sentence);
  const isHers =
    leans &&
    PERSON.test(tokens[0]?.text ?? "") &&
    placesIn(tokensAt(edition, sentence - 1)).length > 0;
  const saidAt = ASKS_AGE.test(text) ? agedAt : introducedAt;
  const places = isHers ? [0, ...placesIn(tokens)] : placesIn(tokens);
  return Math.max(0, ...places.map((at) => saidAt(tokens, at)));
}

/** "Ines Holm" is not Greta Holm; "Engineer Holm" may be. */
function isNamesake(
  tokens: readonly Token[],
  at: number,
  words: ReadonlySet<string>,
): boolean {
  const { first } = nameAround(tokens, at);
  return (
    words.size > 1 &&
    tokens
      .slice(first, at)
      .some(
        (token, i) =>
          !words.has(token.text.toLowerCase()) &&
          token.pos === "PROPN" &&
          !isOfficeAt(tokens, first + i),
      )
  );
}

const AGE_BEHIND =
  /^(?:, |aged |(?:is|was|turns|turned) |(?:died )?at |the age of )+\d{1,3}(?= (?:[,.;:)]|years? old|when|and)|$)/i;
const AGE_BEFORE = /\d{1,3} - years? - old(?: \w+){0,3}$/i;

/** Whether it is said how old the bearer of the name at a place is: "Holm, 53,", "She was 91". */
function agedAt(tokens: readonly Token[], at: number): number {
  const { first, end } = nameAround(tokens, at);
  const text = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join(" ");
  return Number(
    AGE_BEHIND.test(text(end, end + 8)) || AGE_BEFORE.test(text(first - 8, first)),
  );
}

/** The whole of the name that has a place: "Greta Holm", "Pellworth & Co." */
function nameAround(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly end: number } {
  let first = at;
  while (isCapital(tokens[first - 1])) first -= 1;
  let end = at + 1;
  while (isCapital(tokens[end]) || tokens[end]?.text === "&") end += 1;
  return { first, end };
}

/** How much it counts that only something more is told of somebody who is introduced elsewhere: "Holm, who …". */
const MORE = 0.5;

/**
 * How well it is said who or what the bearer of the name at a place is: "Holm was an engineer",
 * "Greta Holm, an engineer", "the engineer Greta Holm", "the engineer, Greta Holm,".
 */
function introducedAt(tokens: readonly Token[], at: number): number {
  const { first, end } = nameAround(tokens, at);
  const next = tokens[end]?.text ?? "";
  const second = tokens[end + 1];
  if (/^(?:is|was|are|were)$/i.test(next))
    return Number(/^(?:an?|the|one)$/i.test(second?.text ?? ""));
  const before = tokens[first - 1];
  const role = before?.text === "," && /^\W?$/.test(next) ? tokens[first - 2] : before;
  if (isNounOfRole(role) || (first < at && isOfficeAt(tokens, first))) return 1;
  if (next !== "," || second === undefined) return 0;
  if (/^(?:who|whose|which)$/i.test(second.text)) return MORE;
  const opens = /^(?:an?|the|one|his|her|its|their)$/i.test(second.text);
  return Number(opens || (second.shape === "lower" && /^(?:NOUN|ADJ)$/.test(second.pos)));
}

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === "word" && (token.shape === "title" || token.shape === "upper");

/** "Engineer", "prosecutor", "group". */
const isNounOfRole = (token: Token | undefined): boolean =>
  (token?.pos === "NOUN" && token.shape === "lower") || isOffice(token);

const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && isRole(token.text.toLowerCase());

/** An office, or a capital word like one that opens a sentence: "Sculptor Nils Aune gave …". */
const isOfficeAt = (tokens: readonly Token[], at: number): boolean =>
  isOffice(tokens[at]) || (at === 0 && isLikeRole(tokens[at]?.text.toLowerCase() ?? ""));
