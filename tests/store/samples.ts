import type { Outcome, Turn } from "../../src/answering/answer.ts";
import type { KeptCard } from "../../src/store/kept-card.ts";

/** A turn of some conversation about a made-up harbour. */
export function sampleTurn(question: string): Turn {
  return {
    question,
    names: [],
    topics: ["harbour"],
    actions: ["opened"],
    answered: [],
    told: [],
    passage: "harbour#2",
    sentence: 40,
    article: "harbour",
  };
}

/** An answer with every part filled in. */
export function sampleOutcome(text: string): Outcome {
  const passage = {
    id: "harbour#2",
    article: "harbour",
    paragraph: 2,
    text,
    start: 40,
    end: 40 + text.length,
  };
  return {
    understood: { corrected: ["Harbour"], carried: [] },
    answer: {
      status: "answered",
      reason: null,
      confidence: 0.75,
      answer: { text, sentence: text, start: 40, end: 40 + text.length },
      passage,
      citation: {
        title: "The harbour",
        publication: null,
        published: "2011-05-02",
        url: "https://example.org/harbour",
        link: "https://example.org/harbour#:~:text=opened",
        paragraph: 2,
      },
      timeline: [
        {
          date: "1998",
          expression: "in 1998",
          how: "stated",
          text,
          paragraph: 2,
          article: "harbour",
        },
      ],
      alternatives: [{ passage, sentence: text, confidence: 0.25 }],
      took_ms: 1.5,
    },
    turn: sampleTurn(text),
  };
}

/** The card of that answer, as asked where everybody sees it. */
export function sampleCard(text: string): KeptCard {
  const { answer, understood, turn } = sampleOutcome(text);
  return {
    place: "7",
    question: "When was it opened?",
    repeats: true,
    answer,
    understood,
    shared: false,
    leansOn: null,
    isReply: false,
    turn,
    isPinned: false,
  };
}
