import type { Quotation } from "./card.ts";

/** A stretch of text in an article's body. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A passage with one of its sentences marked; the sentence alone where it does not hold it. */
export function quote(sentence: Stretch, passage: Stretch | null): Quotation {
  const from = sentence.start - (passage?.start ?? 0);
  const to = sentence.end - (passage?.start ?? 0);
  if (passage === null || passage.text.slice(from, to) !== sentence.text) {
    return { kind: "quotation", before: "", sentence: sentence.text, after: "" };
  }
  return {
    kind: "quotation",
    before: passage.text.slice(0, from),
    sentence: sentence.text,
    after: passage.text.slice(to),
  };
}
