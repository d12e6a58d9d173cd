import type { Answer, ShownPassage, Turn } from "../../src/answering/answer.ts";
import { respond } from "../../src/answering/respond.ts";
import type { Span } from "./case.ts";
import type { Reply } from "./judge.ts";
import type { System } from "./system.ts";

/** Footnote itself, by the code path of `ask`. */
export const footnote: System = {
  name: "footnote",
  decides: true,
  async open(edition) {
    const turns = new Map<string, Turn>();
    return ({ question, conversation }) => {
      const last = conversation === null ? undefined : turns.get(conversation);
      const { answer, turn } = respond(edition, question, last ?? null);
      if (conversation !== null) turns.set(conversation, turn);
      return replyOf(answer);
    };
  },
};

function replyOf(answer: Answer): Reply {
  const passages: Span[] = [];
  const sentences: Span[] = [];
  const seen = new Set<string>();
  const show = (passage: ShownPassage, sentence: Span) => {
    sentences.push(sentence);
    if (!seen.has(passage.id)) passages.push(passage);
    seen.add(passage.id);
  };
  if (answer.answer && answer.passage) {
    const { sentence, start, end } = answer.answer;
    const { article } = answer.passage;
    show(answer.passage, { article, start, end, text: sentence });
  }
  for (const { passage, sentence } of answer.alternatives) {
    const start = passage.start + Math.max(0, passage.text.indexOf(sentence));
    const end = start + sentence.length;
    show(passage, { article: passage.article, start, end, text: sentence });
  }
  const { status, reason, confidence, took_ms: took } = answer;
  return { passages, sentences, status, reason, confidence, took };
}
