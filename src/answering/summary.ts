import type { Entry } from "../edition/edition.ts";
import { extractOf } from "./extract.ts";

/** How many sentences tell what an article is about. */
const SENTENCES = 4;

/**
 * What an article is about, in its own words: its standfirst, if it has one, and the
 * sentences that cover it best, in the order in which they stand there.
 */
export function summaryOf(entry: Entry): string[] {
  const { standfirst, body } = entry.article;
  const sentences = extractOf(entry, SENTENCES)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a - b)
    .flatMap((sentence) => {
      const span = entry.sentences[sentence];
      return span === undefined ? [] : [body.slice(span.start, span.end)];
    });
  return [...new Set([...(standfirst === null ? [] : [standfirst]), ...sentences])];
}
