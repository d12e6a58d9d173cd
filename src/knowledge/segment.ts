import { analyse } from "../language/analyse.ts";
import type { Article, BodySentence, Paragraph, Passage } from "./article.ts";

/** A paragraph longer than this is shown in parts of about this length, in UTF-16 units. */
const LONGEST_PASSAGE = 1500;

/**
 * Splits an article's body into sentences and passages. Neither crosses a paragraph; the
 * passages of a paragraph hold each of its sentences once, in order. A paragraph without a
 * sentence has no passage.
 */
export function segment(article: Article): {
  sentences: BodySentence[];
  passages: Passage[];
} {
  const sentences: BodySentence[] = [];
  const passages: Passage[] = [];
  article.paragraphs.forEach((paragraph, index) => {
    const first = sentences.length;
    for (const sentence of sentencesOf(article.body, paragraph, index)) {
      sentences.push(sentence);
    }
    passages.push(...passagesOf(article, paragraph, sentences, first));
  });
  return { sentences, passages };
}

function sentencesOf(body: string, paragraph: Paragraph, index: number): BodySentence[] {
  const { start: shift, end } = paragraph;
  return analyse(body.slice(shift, end)).map((sentence) => ({
    start: sentence.start + shift,
    end: sentence.end + shift,
    tokens: sentence.tokens.map((token) => ({
      ...token,
      start: token.start + shift,
      end: token.end + shift,
    })),
    paragraph: index,
  }));
}

function passagesOf(
  article: Article,
  paragraph: Paragraph,
  sentences: readonly BodySentence[],
  first: number,
): Passage[] {
  const ends = partEnds(sentences, first);
  const whole = trimmed(article.body, paragraph);
  return ends.map((endSentence, part) => {
    const firstSentence = ends[part - 1] ?? first;
    const isLast = part === ends.length - 1;
    return {
      id: `${article.slug}#${paragraph.number}${ends.length > 1 ? `.${part + 1}` : ""}`,
      article: article.slug,
      paragraph: paragraph.number,
      // The outer parts keep what the paragraph has around its sentences, such as a dash.
      start: part === 0 ? whole.start : (sentences[firstSentence]?.start ?? whole.start),
      end: isLast ? whole.end : (sentences[endSentence - 1]?.end ?? whole.end),
      firstSentence,
      endSentence,
    };
  });
}

/** Where balanced runs of the sentences from `first` on end, as indexes one past the last. */
function partEnds(sentences: readonly BodySentence[], first: number): number[] {
  const start = sentences[first]?.start;
  const end = sentences.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const parts = Math.ceil((end - start) / LONGEST_PASSAGE);
  const ends: number[] = [];
  for (let at = first; at < sentences.length - 1; at += 1) {
    const border = start + ((ends.length + 1) * (end - start)) / parts;
    const here = sentences[at]?.end ?? end;
    const next = sentences[at + 1]?.end ?? end;
    // The part ends here if the next sentence would carry it further past its share.
    if (ends.length < parts - 1 && border - here <= next - border) ends.push(at + 1);
  }
  return [...ends, sentences.length];
}

function trimmed(
  body: string,
  { start, end }: Paragraph,
): { start: number; end: number } {
  const text = body.slice(start, end);
  return {
    start: start + text.length - text.trimStart().length,
    end: end - (text.length - text.trimEnd().length),
  };
}
