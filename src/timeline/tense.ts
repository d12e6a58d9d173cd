import type { Token } from "../language/analysis.ts";
import { PLANNING, REPORTING, UNCHANGED } from "./verbs.ts";

/**
 * "perfect" is what has happened and may go on, "has stayed closed"; "scheduled" the simple
 * present that news has for what is fixed, "the tour starts in October".
 */
export type Tense = "past" | "perfect" | "present" | "scheduled" | "future";

/** How many tokens away a verb may stand and still tell an expression's time. */
const REACH = 24;

/**
 * The tense that an expression stands in: of the nearest verb before it in its clause, else
 * of the nearest one after it. Null where no verb tells.
 */
export function tenseAt(
  tokens: readonly Token[],
  from: number,
  to: number,
): Tense | null {
  const left = verbBefore(tokens, from);
  const right = verbAfter(tokens, to);
  const opens =
    left === null || (left.commas > 0 && right !== null && right.commas === 0);
  const order = opens ? [right, left] : [left, right];
  for (const verb of order) {
    const tense = verb === null ? null : tenseOf(tokens, verb.at);
    if (tense !== null) return tense;
  }
  return null;
}

interface NearVerb {
  readonly at: number;
  readonly commas: number;
}

function verbBefore(tokens: readonly Token[], from: number): NearVerb | null {
  let commas = 0;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i -= 1) {
    const token = tokens[i];
    if (token === undefined || isBreak(token)) return null;
    if (token.text === ",") commas += 1;
    if (isVerb(token)) return { at: i, commas };
  }
  return null;
}

function verbAfter(tokens: readonly Token[], to: number): NearVerb | null {
  let commas = 0;
  for (let i = to; i < Math.min(tokens.length, to + REACH); i += 1) {
    const token = tokens[i];
    if (token === undefined || isBreak(token)) return null;
    // The comma that closes "On Tuesday," belongs to the expression.
    if (token.text === "," && i > to) commas += 1;
    if (!isVerb(token)) continue;
    let last = i;
    while (last + 1 < tokens.length && continuesGroup(tokens[last + 1])) last += 1;
    return { at: last, commas };
  }
  return null;
}

const isVerb = (token: Token): boolean => token.pos === "VERB" || token.pos === "AUX";
const isBreak = (token: Token): boolean => /^[;:]$/.test(token.text);

function continuesGroup(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isVerb(token) || token.pos === "PART" || token.pos === "ADV") &&
    token.text !== ","
  );
}

/** The tense of the verb group that ends at a token. */
function tenseOf(tokens: readonly Token[], at: number): Tense | null {
  let first = at;
  while (first > 0 && at - first < 7 && continuesGroup(tokens[first - 1])) first -= 1;
  const group = tokens.slice(first, at + 1);
  const words = group.map(({ text }) => text.toLowerCase());
  const lemmas = group.map(({ lemma }) => lemma);
  const verb = group.findLast(isVerb);
  if (verb === undefined) return null;
  if (
    words.some((word) =>
      /^(?:will|'ll|shall|wo|would|should|could|may|might|must)$/.test(word),
    )
  ) {
    return words.includes("have") ? "past" : "future";
  }
  const governor = words.indexOf("to");
  if (governor >= 0) return tenseOfInfinitive(tokens, first + governor);
  if (isPlanned(tokens, at, lemmas, words)) return "future";
  const has = words.findIndex((word) => /^(?:has|have|'ve)$/.test(word));
  if (has >= 0) return has < words.length - 1 ? "perfect" : "present";
  if (words.some((word) => /^(?:was|were|had|did|'d)$/.test(word))) return "past";
  if (words.some((word) => /^(?:is|are|'s|'re|am|does|do|can)$/.test(word)))
    return "present";
  return tenseOfForm(verb);
}

/** "is scheduled for", "has been set for", "are due": still to come. */
function isPlanned(
  tokens: readonly Token[],
  at: number,
  lemmas: readonly string[],
  words: readonly string[],
): boolean {
  if (
    !/^(?:schedule|slate|expect|plan|due|project|anticipate)$/.test(lemmas.at(-1) ?? "")
  ) {
    return words.at(-1) === "set" && tokens[at + 1]?.lemma === "for";
  }
  return words.some((word) => /^(?:is|are|'s|'re|be|been|being)$/.test(word));
}

/** "plans to close", "is to close": future; "was forced to close": as the verb before. */
function tenseOfInfinitive(tokens: readonly Token[], to: number): Tense | null {
  for (let i = to - 1; i >= Math.max(0, to - 5); i -= 1) {
    const token = tokens[i];
    if (token === undefined || isBreak(token)) break;
    if (PLANNING.has(token.lemma)) return "future";
    if (token.pos === "AUX" && token.lemma === "be") return "future";
    if (token.pos === "VERB") {
      const perfect = /^(?:has|have|'ve)$/.test(tokens[i - 1]?.text ?? "");
      return perfect ? "perfect" : tenseOfForm(token);
    }
  }
  return "future";
}

function tenseOfForm({ text, lemma }: Token): Tense | null {
  const form = text.toLowerCase();
  if (form.endsWith("ing")) return null;
  if (form === lemma && UNCHANGED.has(lemma)) return "past";
  const present = form === lemma || (form.endsWith("s") && !/(?:ss|was)$/.test(form));
  if (!present) return "past";
  return REPORTING.has(lemma) ? "present" : "scheduled";
}
