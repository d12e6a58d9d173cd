import { setImmediate } from "node:timers/promises";
import { isAnswerable, suggested } from "../answering/suggested.ts";
import type { Edition } from "../edition/edition.ts";
import { matching } from "./find-article.ts";
import { CHOICE_TEXT, QUESTIONS, QUESTIONS_TRIED, RECENT } from "./limits.ts";
import type { Suggestion } from "./reply.ts";

/**
 * Questions to suggest while one is typed: the asker's recent ones first, then such as the
 * edition answers.
 */
export async function suggestQuestions(
  edition: Edition,
  typed: string,
  recent: readonly string[],
): Promise<Suggestion[]> {
  // What is longer than any choice can only be sent as it is.
  if (typed.length > CHOICE_TEXT) return [];
  const own = matching(recent, typed, (question) => question)
    .filter((question) => question.length <= CHOICE_TEXT)
    .slice(0, typed.trim() === "" ? RECENT : undefined);
  const found = await answerableQuestions(edition, typed, QUESTIONS);
  return [...own, ...found].map((name) => ({ name, value: name }));
}

/**
 * Some questions that the edition answers, each short enough for a choice. Lets others take
 * their turn between two that are tried.
 */
export async function answerableQuestions(
  edition: Edition,
  typed: string,
  most: number,
): Promise<string[]> {
  const found: string[] = [];
  const likely = suggested(edition, typed)
    .filter(({ question }) => question.length <= CHOICE_TEXT)
    .slice(0, QUESTIONS_TRIED);
  for (const one of likely) {
    if (found.length === most) break;
    if (found.includes(one.question)) continue;
    if (isAnswerable(edition, one)) found.push(one.question);
    await setImmediate();
  }
  return found;
}
