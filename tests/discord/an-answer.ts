import type { Answer } from "../../src/answering/answer.ts";

const BEFORE = "It had rained for a week.";
const SENTENCE = "The old bridge over the Leine fell on Monday.";
const AFTER = "Nobody was on it.";
const TEXT = `${BEFORE} ${SENTENCE} ${AFTER}`;

/** A passage of paragraph 3 that stands at 100 in its article. */
const PASSAGE = {
  id: "bridge#3",
  article: "bridge",
  paragraph: 3,
  text: TEXT,
  start: 100,
  end: 100 + TEXT.length,
};

/** An answer as answering gives it, with what a test wants to be different. */
export function anAnswer(different: Partial<Answer> = {}): Answer {
  const start = PASSAGE.start + BEFORE.length + 1;
  return {
    status: "answered",
    reason: null,
    confidence: 0.9,
    answer: { text: SENTENCE, sentence: SENTENCE, start, end: start + SENTENCE.length },
    passage: PASSAGE,
    citation: {
      title: "A bridge falls",
      publication: "The Harbour Post",
      published: "2021-03-09",
      url: "https://example.org/bridge",
      link: "https://example.org/bridge#:~:text=The%20old%20bridge",
      paragraph: 3,
    },
    timeline: [
      {
        date: "2021-03-08",
        expression: "on Monday",
        how: "computed",
        text: SENTENCE,
        paragraph: 3,
        article: "bridge",
      },
      {
        date: "1911",
        expression: "in 1911",
        how: "stated",
        text: "It was built in 1911.",
        paragraph: 5,
        article: "history",
      },
    ],
    alternatives: [],
    took_ms: 1,
    ...different,
  };
}

/** An answer that found nothing but passages that come near. */
export function aMiss(reason: Answer["reason"], near = 4): Answer {
  return anAnswer({
    status: "not_found",
    reason,
    answer: null,
    passage: null,
    citation: null,
    timeline: [],
    alternatives: Array.from({ length: near }, (_, at) => ({
      passage: { ...PASSAGE, paragraph: at + 1 },
      sentence: `Near ${at + 1}.`,
      confidence: 0.1,
    })),
  });
}
