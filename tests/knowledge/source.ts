import type { Article } from "../../src/knowledge/article.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";
import { sayReason } from "../../src/knowledge/reasons.ts";

/** The article that a file with this text gives; a skipped file fails the test. */
export function articleFrom(file: string, text: string | Uint8Array): Article {
  const article = parseArticle(file, bytesOf(text));
  if ("reason" in article) throw new Error(`${file} ${article.reason.code}`);
  return article;
}

/** Why a file with this content is skipped; null where it gives an article. */
export function reasonToSkip(file: string, content: string | Uint8Array): string | null {
  const article = parseArticle(file, bytesOf(content));
  return "reason" in article ? sayReason(article.reason) : null;
}

/** What a person is told of how an article was read. */
export function warningsOf({ warnings }: Article): string[] {
  return warnings.map((warning) => sayReason(warning));
}

/** The texts of an article's paragraphs. */
export function paragraphsOf({ body, paragraphs }: Article): string[] {
  return paragraphs.map(({ start, end }) => body.slice(start, end));
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
