import { tokensOf } from "../language/analyse.ts";
import { termsOf } from "../language/terms.ts";
import { coreQuestion } from "./core-question.ts";
import { withoutCourtesy } from "./courtesy.ts";
import { ASKING_AMOUNT, type Kind, kindOf } from "./kind.ts";
import { normaliseQuestion } from "./normalise.ts";

/** In UTF-16 units: what comes behind tells no question from another. */
const LONGEST = 500;

/**
 * What is asked for is told apart where it changes which sentence answers: who opened a
 * bridge and when it was opened are two questions of the same words, and what moderators pin
 * to the one would be shown as the certain answer to the other.
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
 * content words, in any order and whatever the talk around them, and the same thing asked
 * of them. Those without any content word are alike where they are worded alike. Line breaks
 * occur nowhere in it.
 * @param carried what a follow-up took along from the turn before
 */
export function gistOf(question: string, carried: readonly string[] = []): string {
  const normal = normaliseQuestion(question.slice(0, LONGEST));
  const tokens = tokensOf(withoutCourtesy(normaliseQuestion(coreQuestion(normal))));
  const taken = carried.flatMap((words) => tokensOf(words));
  const terms = termsOf([...tokens, ...taken]).filter(
    ({ word }) => !ASKING_AMOUNT.test(word),
  );
  const asked = ASKED[kindOf(tokens)] ?? "what";
  const words = [...new Set(terms.map(({ key }) => key))].sort();
  if (words.length === 0) words.push(normal.toLowerCase());
  return `${asked}: ${words.join(" ")}`;
}
