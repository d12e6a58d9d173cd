import type { Edition } from "../edition/edition.ts";
import type { Token } from "../language/analysis.ts";
import { CUE, cuesOf } from "../language/cues.ts";
import { holds } from "../search/statistics.ts";
import { tokensAt } from "./sentence-tokens.ts";
import type { QuestionTerm, Understood } from "./understand.ts";

/** "Who is Greta Holm?", "What was the NMC?", "What's Holm's job?", "What does she do?" */
const ASKS_WHO =
  /^\W*(?:(?:and|but|so) )?(?:(?:who|what)(?:['’]?s| is| are| was| were)\b(?! (?:in|on|at|with|from|to|for|about)\b)|what (?:does|did) .* do(?: for (?:a|his|her) living)?\W*$)/i;
/** What may be said beside a name where it is asked what somebody does. */
const WORK = /^(?:jobs?|professions?|occupations?|works?|living|exactly)$/;
const PRONOUN = /\b(?:he|she|his|her|they|it)\b/i;

/** What introducing whom a question asks for adds. */
const INTRODUCES = 5;

/**
 * What sentences gain that say who or what somebody or something is, where a question asks no more than
 * that: "Who is Greta Holm?", "What does she do?"
 */
export function gainsOfIntroducing(
  edition: Edition,
  question: Understood,
): (sentence: number) => number {
  const name = nameAskedFor(question);
  return (sentence) =>
    name === null ? 0 : INTRODUCES * introducing(edition, name, sentence);
}

/** Whether a sentence introduces whom a question asks for, and the question no more than that. */
export function isIntroduced(
  edition: Edition,
  question: Understood,
  sentence: number,
): boolean {
  const name = nameAskedFor(question);
  return name !== null && introducing(edition, name, sentence) === 1;
}

/** The last word of the name; null where more is asked than who or what its bearer is. */
function nameAskedFor({ text, terms, leaning }: Understood): QuestionTerm | null {
  if (!ASKS_WHO.test(text)) return null;
  const own = terms.filter(({ carried, word }) => !carried && !WORK.test(word));
  if (own.length > 0) return isOneName(own) ? (own.at(-1) ?? null) : null;
  const person =
    leaning !== null && PRONOUN.test(text) ? leaning.kept.names[0] : undefined;
  const last = person?.toLowerCase().split(" ").at(-1);
  return terms.find(({ carried, word }) => carried && word === last) ?? null;
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
  { term, token }: QuestionTerm,
  sentence: number,
): number {
  if (term === null || !holds(edition.index, "sentences", term, sentence)) return 0;
  const last = token.text.toLowerCase();
  const tokens = tokensAt(edition, sentence);
  return tokens.reduce(
    (most, { text }, at) =>
      text.toLowerCase() === last ? Math.max(most, introducedAt(tokens, at)) : most,
    0,
  );
}

/** How much it counts that only something more is told of somebody who is introduced elsewhere: "Holm, who …". */
const MORE = 0.5;

/**
 * How well it is said who or what the bearer of the name at a place is: "Holm was an engineer",
 * "Greta Holm, an engineer", "the engineer Greta Holm", "the engineer, Greta Holm,".
 */
function introducedAt(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (isCapital(tokens[end]) || tokens[end]?.text === "&") end += 1;
  const next = tokens[end]?.text ?? "";
  const second = tokens[end + 1];
  if (/^(?:is|was|are|were)$/i.test(next))
    return Number(/^(?:an?|the|one)$/i.test(second?.text ?? ""));
  let first = at;
  while (isCapital(tokens[first - 1])) first -= 1;
  const before = tokens[first - 1];
  const role = before?.text === "," && /^\W?$/.test(next) ? tokens[first - 2] : before;
  if (isRole(role) || (first < at && isOffice(tokens[first]))) return 1;
  if (next !== "," || second === undefined) return 0;
  if (/^(?:who|whose|which)$/i.test(second.text)) return MORE;
  const opens = /^(?:an?|the|one|his|her|its|their)$/i.test(second.text);
  return Number(opens || (second.shape === "lower" && /^(?:NOUN|ADJ)$/.test(second.pos)));
}

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === "word" && (token.shape === "title" || token.shape === "upper");

/** "Engineer", "prosecutor", "group". */
const isRole = (token: Token | undefined): boolean =>
  (token?.pos === "NOUN" && token.shape === "lower") || isOffice(token);

const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && (cuesOf([token]) & CUE.role) !== 0;
