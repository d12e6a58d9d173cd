import { answerCard, isAnswered } from "./answer-card.ts";
import type { Asking, Reply, Services } from "./command.ts";
import { sourcesOf } from "./sources.ts";

/**
 * How an answer is shown: `open`, to everybody when the articles answer and else privately;
 * `hidden`, privately whatever it is; `message`, as the reply to a message that asked, in
 * which the question can be seen and need not be repeated.
 */
export type Manner = "open" | "hidden" | "message";

/**
 * Answers a question: the one way from a question to what is shown of it, with its buttons,
 * for commands and messages alike.
 */
export async function answerReply(
  asking: Asking,
  question: string,
  { ask, library }: Pick<Services, "ask" | "library" | "store">,
  manner: Manner = "open",
): Promise<Reply> {
  const { asker, place, conversation, words } = asking;
  const answer = await ask({ text: question, asker, place, conversation });
  const repeated = manner === "message" ? null : question;
  return {
    card: answerCard(answer, repeated, sourcesOf(library.current()), words),
    isPrivate: manner === "hidden" || (manner === "open" && !isAnswered(answer)),
  };
}
