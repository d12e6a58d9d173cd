import type { Answer, ShownPassage } from "../answering/answer.ts";

/** The id of a batch line, given back as it came. */
export type LineId = string | number | null;

/** An answer as one line of JSON, its keys in the order of the contract. */
export function answerJson(id: LineId, answer: Answer): string {
  const { status, reason, confidence, passage, citation } = answer;
  return JSON.stringify({
    id,
    status,
    reason,
    confidence,
    answer: answer.answer && {
      text: answer.answer.text,
      sentence: answer.answer.sentence,
      start: answer.answer.start,
      end: answer.answer.end,
    },
    passage: passage && passageOf(passage),
    citation: citation && {
      title: citation.title,
      publication: citation.publication,
      published: citation.published,
      url: citation.url,
      link: citation.link,
      paragraph: citation.paragraph,
    },
    timeline: answer.timeline.map(
      ({ date, expression, how, text, paragraph, article }) => {
        return { date, expression, how, text, paragraph, article };
      },
    ),
    alternatives: answer.alternatives.map((near) => ({
      passage: passageOf(near.passage),
      sentence: near.sentence,
      confidence: near.confidence,
    })),
    took_ms: Math.round(answer.took_ms * 1000) / 1000,
  });
}

/** What a line that is no question gets for an answer. */
export function invalidJson(line: number, why: string): string {
  return JSON.stringify({ id: null, status: "invalid", error: `line ${line}: ${why}` });
}

function passageOf(passage: ShownPassage): ShownPassage {
  const { id, article, paragraph, text, start, end } = passage;
  return { id, article, paragraph, text, start, end };
}
