import type { Quotation } from "./card.ts";

/** A stretch of text in an article's body. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a sentence stands in a passage, and is not a fact about the article. */
export function isIn(sentence: Stretch, passage: Stretch): boolean {
  const { start, end } = passage;
  return (
    sentence.start >= start &&
    sentence.end <= end &&
    passage.text.slice(sentence.start - start, sentence.end - start) === sentence.text
  );
}

/** A passage with one of its sentences marked; the sentence alone where it does not hold it. */
export function quote(sentence: Stretch, passage: Stretch | null): Quotation {
  if (passage === null || !isIn(sentence, passage)) {
    return { kind: "quotation", before: "", sentence: sentence.text, after: "" };
  }
  const from = sentence.start - passage.start;
  const to = sentence.end - passage.start;
  return {
    kind: "quotation",
    before: passage.text.slice(0, from),
    sentence: sentence.text,
    after: passage.text.slice(to),
  };
}
