import { parseArticle } from "../../src/knowledge/parse.ts";
import { segment } from "../../src/knowledge/segment.ts";
import { type DatedText, readDates } from "../../src/timeline/dates.ts";
import type { Dates } from "../../src/timeline/fact.ts";

/** The day of publication where a test does not say: a Thursday. */
const DATELINE = "2009-05-14";

/** A plain text as a host's file would be read. */
export function textOf(text: string, published: string | null = DATELINE): DatedText {
  const front = published === null ? "" : `published: ${published}\n`;
  const source = `---\ntitle: A title\n${front}---\n\n${text}\n`;
  const article = parseArticle("text.txt", new TextEncoder().encode(source));
  if ("reason" in article) throw new Error(article.reason.code);
  const { body, paragraphs } = article;
  return {
    body,
    paragraphs,
    published: article.published,
    sentences: segment(article).sentences,
  };
}

/** What a plain text dates. */
export function read(text: string, published: string | null = DATELINE): Dates {
  return readDates(textOf(text, published));
}
