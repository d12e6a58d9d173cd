import type { Entry } from "./edition.ts";

/** A place of an article's body where its text was perhaps not understood. */
export interface Doubt {
  /**
   * `no_sentence`: a paragraph without one, which is never found. `long`: a sentence that may
   * be several. `list`: the points of a list that count as one sentence.
   */
  readonly kind: "no_sentence" | "long" | "list";
  /** From 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** News has few sentences of more words; lists and tables without full stops have many. */
const LONGEST = 80;

/** A point of a list that is written with signs instead of markup. */
const POINT = /\s[•‣▪●◦]\s/;

/** What of an article could not be split into sentences, in reading order. */
export function doubtsOf({ article, passages, sentences }: Entry): Doubt[] {
  const { body, paragraphs } = article;
  const searched = new Set(passages.map(({ paragraph }) => paragraph));
  const silent = paragraphs
    .filter(({ number }) => !searched.has(number))
    .map(({ number, start, end }) => doubt("no_sentence", number, start, end));
  const unsplit = sentences.flatMap(({ paragraph, start, end }) => {
    const text = body.slice(start, end);
    const number = paragraph + 1;
    if (POINT.test(text)) return [doubt("list", number, start, end)];
    return wordsIn(text) > LONGEST ? [doubt("long", number, start, end)] : [];
  });
  return [...silent, ...unsplit].toSorted(
    (one, other) => one.paragraph - other.paragraph,
  );

  function doubt(kind: Doubt["kind"], paragraph: number, start: number, end: number) {
    return { kind, paragraph, text: body.slice(start, end) };
  }
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
