import type { CitationLine } from "./card.ts";
import type { Words } from "./words/en.ts";

/** Which paragraphs of an article are cited; null where nothing of its text is. */
export function paragraphWords(block: CitationLine, words: Words): string | null {
  const { paragraph, paragraphs } = block;
  if (paragraph === null) return null;
  const { lastParagraph = paragraph } = block;
  if (paragraphs === null) return words.paragraph(paragraph);
  return lastParagraph === paragraph
    ? words.card.paragraphOf(paragraph, paragraphs)
    : words.card.paragraphsOf(paragraph, lastParagraph, paragraphs);
}
