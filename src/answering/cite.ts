import type { Article } from "../knowledge/article.ts";
import type { Citation } from "./answer.ts";

/** Sentences longer than this are cited by their first and last words. */
const LONGEST_EXACT = 120;
/** How many words a start, an end or a context has. */
const EDGE_WORDS = 4;

/** Where a sentence stands in its article's body. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly paragraph: number;
}

/** Cites a sentence; the link is null where the article states no URL. */
export function cite(article: Article, place: Place): Citation {
  const { title, publication, published, url } = article;
  return {
    title,
    publication,
    published,
    url,
    link: url === null ? null : withFragment(url, textDirective(article, place)),
    paragraph: place.paragraph,
  };
}

/**
 * The text directive that makes a browser open at a sentence, after "URL Fragment Text
 * Directives" (WICG scroll-to-text-fragment): `text=[prefix-,]start[,end][,-suffix]`. The
 * exact text where it is short, else its first and last words; with the words around it
 * where it stands more than once in the article.
 */
export function textDirective(
  article: Article,
  { start, end, paragraph }: Place,
): string {
  const { body } = article;
  const text = body.slice(start, end);
  const block = article.paragraphs[paragraph - 1] ?? { start: 0, end: body.length };
  const unique = body.indexOf(text) === body.lastIndexOf(text);
  const prefix = unique ? "" : lastWords(body.slice(block.start, start));
  const suffix = unique || prefix !== "" ? "" : firstWords(body.slice(end, block.end));
  const range = text.length <= LONGEST_EXACT ? [text] : edges(body, text);
  return `text=${[
    ...(prefix === "" ? [] : [`${encode(prefix)}-`]),
    ...range.map(encode),
    ...(suffix === "" ? [] : [`-${encode(suffix)}`]),
  ].join(",")}`;
}

/**
 * The first and last words of a long sentence: as many as it takes for each to stand once
 * in the body, so that the browser cannot begin or stop at another place.
 */
function edges(body: string, text: string): string[] {
  const words = text.split(/\s+/);
  for (let count = EDGE_WORDS; count * 2 < words.length; count += 2) {
    const first = firstWords(text, count);
    const last = lastWords(text, count);
    if (isUnique(body, first) && isUnique(body, last)) return [first, last];
  }
  return [text];
}

const isUnique = (body: string, text: string): boolean =>
  body.indexOf(text) === body.lastIndexOf(text);

function firstWords(text: string, count = EDGE_WORDS): string {
  return new RegExp(`^\\s*((?:\\S+\\s+){0,${count - 1}}\\S+)`).exec(text)?.[1] ?? "";
}

function lastWords(text: string, count = EDGE_WORDS): string {
  return text.trim().split(/\s+/).slice(-count).join(" ");
}

function withFragment(url: string, directive: string): string {
  return url.includes("#") ? `${url}:~:${directive}` : `${url}#:~:${directive}`;
}

/** Percent-encodes for a text directive, where `-`, `,` and `&` have a meaning of their own. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
