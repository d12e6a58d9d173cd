import type { Article, Aside } from "../../src/knowledge/article.ts";

/**
 * The web page of an article that is no web page itself: its paragraphs, and between them
 * what the source has beside its body, such as captions.
 */
export function articlePage(article: Article): string {
  const { title, language, body, paragraphs, asides } = article;
  const besides = (before: number) =>
    asides.filter((aside) => aside.before === before).map(asideHtml);
  return [
    "<!doctype html>",
    `<html lang="${escaped(language ?? "en")}"><meta charset="utf-8">`,
    `<title>${escaped(title)}</title><article>`,
    ...paragraphs.flatMap(({ number, start, end }) => [
      ...besides(number),
      `<p>${escaped(body.slice(start, end))}</p>`,
    ]),
    ...besides(paragraphs.length + 1),
    "</article></html>",
  ].join("\n");
}

function asideHtml({ kind, text }: Aside): string {
  const tag = kind === "heading" ? "h2" : "p";
  return `<${tag}>${escaped(text)}</${tag}>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
