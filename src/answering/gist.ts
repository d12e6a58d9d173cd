import { tokensOf } from "../language/analyse.ts";
import { termsOf } from "../language/terms.ts";
import { type Kind, kindOf } from "./kind.ts";
import { normaliseQuestion } from "./normalise.ts";

/** In UTF-16 units: what comes behind tells no question from another. */
const LONGEST = 500;

/**
 * What is asked for is told apart where it changes which sentence answers: who opened a
 * bridge and when it was opened are two questions of the same words.
 */
const ASKED: Readonly<Partial<Record<Kind, string>>> = {
  who: "who",
  when: "when",
  where: "where",
  why: "why",
  how_many: "how many",
  how_much: "how much",
  how_long: "how long",
};

/**
 * What questions have in common that are alike: the same names and the same stems of other
 * content words, in any order, and the same thing asked of them. Those without any content
 * word are alike where they are worded alike. Line breaks occur nowhere in it.
 * @param carried what a follow-up took along from the turn before
 */
export function gistOf(question: string, carried: readonly string[] = []): string {
  const tokens = tokensOf(question.slice(0, LONGEST));
  const taken = carried.flatMap((words) => tokensOf(words));
  const keys = new Set(termsOf([...tokens, ...taken]).map(({ key }) => key));
  const asked = ASKED[kindOf(tokens)] ?? "what";
  const words = [...keys].sort();
  if (words.length === 0) words.push(normaliseQuestion(question).toLowerCase());
  return `${asked}: ${words.join(" ")}`;
}
