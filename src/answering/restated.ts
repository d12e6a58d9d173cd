import { tokensOf } from "../language/analyse.ts";
import type { Token } from "../language/analysis.ts";
import { CUE, cuesOf } from "../language/cues.ts";
import type { Turn } from "./answer.ts";
import { spokenIn } from "./follow-up.ts";

/** "And Obama?", "What about the manager?", "And in Leeds?" */
const ELLIPSIS =
  /^\W*(?:(?:and|but|or) )?(?:what about|how about|and|but|or) (?:(?:with|in|for|by|of|to|at|on|from) )?(the )?((?:[\p{L}\p{N}.-]+ ){0,3}[\p{L}\p{N}.-]+?)(?:['’]s?)?\W*$/iu;

/** Of a person, where a question has no name: "What did she say?" */
const PERSON = /^(?:he|she|him)$/i;

/** Stretch of a question that another can take the place of, in UTF-16 units. */
interface Slot {
  readonly start: number;
  readonly end: number;
}

/** A whole question that a part of was asked. */
export interface Restated {
  readonly question: string;
  /** What was named anew. */
  readonly named: string;
}

/**
 * A question that only names something else, put in the words of the one before: "And Obama?" after "When did
 * Bush visit Moscow?" is "When did Obama visit Moscow?". Null where it says more, or where it is not plain
 * what it takes the place of.
 */
export function restated(text: string, last: Turn | null): Restated | null {
  const found = last === null ? null : ELLIPSIS.exec(text);
  const named = found?.[2];
  if (last === null || found === null || named === undefined) return null;
  const tokens = tokensOf(last.question);
  const other = tokensOf(`x ${named}`).slice(1);
  if (other.some(({ pos }) => /^(?:VERB|AUX|PRON|ADV)$/.test(pos))) return null;
  const isName = other.some(({ shape }) => shape === "title" || shape === "upper");
  const slots = isName ? namesIn(tokens) : isRole(other) ? rolesIn(tokens) : [];
  const [slot, ...others] = slots;
  if (slot === undefined || others.length > 0) return null;
  const { question } = last;
  const whole = `${question.slice(0, slot.start)}${named}${question.slice(slot.end)}`;
  return { question: whole, named };
}

const isRole = (tokens: readonly Token[]): boolean => (cuesOf(tokens) & CUE.role) !== 0;

const rolesIn = (tokens: readonly Token[]): Slot[] =>
  tokens.filter((token) => isRole([token]));

/** The names in a question, words side by side as one; where it has none, its persons. */
function namesIn(tokens: readonly Token[]): Slot[] {
  const names = new Set(
    spokenIn(tokens).flatMap(({ name, token }) => (name ? [token] : [])),
  );
  const slots: { start: number; end: number }[] = [];
  for (const { start, end } of tokens.filter((token) => names.has(token))) {
    const last = slots.at(-1);
    if (last !== undefined && start === last.end + 1) last.end = end;
    else slots.push({ start, end });
  }
  return slots.length > 0 ? slots : tokens.filter(({ text }) => PERSON.test(text));
}
