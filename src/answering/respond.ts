import type { Edition } from "../edition/edition.ts";
import type { Outcome, Turn } from "./answer.ts";
import { replyTo, type Sources } from "./reply-to.ts";
import { placeOf } from "./show.ts";

/**
 * Answers a question from the edition's articles, in their words, or says that they do not
 * say. Pure: the same edition, question, turn and article give the same outcome, `took_ms`
 * aside.
 * @param question any text, safe or not
 * @param turn what the conversation's last turn left behind, or null
 */
export function respond(
  whole: Edition,
  question: string,
  turn: Turn | null,
  sources?: Sources,
): Outcome {
  const began = performance.now();
  const reply = replyTo(whole, question, turn, sources);
  const { edition, answer, understood, subjects, told, sentence } = reply;
  const place = sentence === null ? null : placeOf(edition, sentence);
  return {
    answer: { ...answer, took_ms: performance.now() - began },
    understood: understood ?? { corrected: [], carried: [] },
    turn: {
      question: reply.asked ?? question,
      ...(subjects ?? {
        names: turn?.names ?? [],
        topics: turn?.topics ?? [],
        actions: turn?.actions ?? [],
      }),
      ...told,
      passage: place?.passage.id ?? null,
      sentence: place?.span.start ?? null,
      article: place?.passage.article ?? turn?.article ?? null,
    },
  };
}
