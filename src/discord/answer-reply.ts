import { talkIn } from "../answering/small-talk.ts";
import { withQuestionWords } from "../language/question-words.ts";
import { answerCard, isAnswered } from "./answer-card.ts";
import type { Asking, Reply, Services } from "./command.ts";
import { privately } from "./saying.ts";
import { sourcesOf } from "./sources.ts";

/**
 * How an answer is shown: `open`, to everybody when the articles answer and else privately;
 * `hidden`, privately whatever it is; `message`, as the reply to a message that asked, in
 * which the question can be seen and need not be repeated; `brief`, likewise, with no more
 * than a sentence where the articles do not answer.
 */
export type Manner = "open" | "hidden" | "message" | "brief";

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
  const talk = talkIn(withQuestionWords(question));
  if (talk !== null) return privately(words.talk[talk]);
  const answer = await ask({ text: question, asker, place, conversation });
  if (manner === "brief" && !isAnswered(answer)) {
    return privately(words.missed[answer.reason ?? "weak"]);
  }
  const repeated = manner === "message" || manner === "brief" ? null : question;
  return {
    card: answerCard(answer, repeated, sourcesOf(library.current()), words),
    isPrivate: manner === "hidden" || (manner === "open" && !isAnswered(answer)),
  };
}
