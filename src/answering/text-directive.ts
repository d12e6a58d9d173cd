import type { Article } from "../knowledge/article.ts";

/** Sentences longer than this, or of several lines, are cited by their first and last words. */
const LONGEST_EXACT = 120;
/** How many words a start, an end or a context has at least. */
const EDGE_WORDS = 4;
/** How many words a context has at most. */
const MOST_CONTEXT = 32;

/** Where a sentence stands in its article's body. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly paragraph: number;
}

/**
 * The text directive that makes a browser open at a sentence, after "URL Fragment Text
 * Directives" (WICG scroll-to-text-fragment): `text=[prefix-,]start[,end][,-suffix]`. The
 * exact text where it is short, else its first and last words; with the words around it
 * where it stands more than once on the article's page. A browser looks each of these up in
 * one line, so none goes on behind the break of a line (`<br>`) or of a paragraph.
 */
export function textDirective(unbroken: Article, place: Place): string {
  const article = { ...unbroken, body: brokenBody(unbroken) };
  const { title, standfirst, body, asides } = article;
  const text = body.slice(place.start, place.end);
  const page = sought([title, standfirst, ...asides.map((aside) => aside.text), body]);
  const { prefix, suffix } = standsOnce(page, text)
    ? NO_CONTEXT
    : contextOf(article, place);
  const isExact = text.length <= LONGEST_EXACT && !text.includes("\n");
  const range = isExact ? [text] : edges(page, text);
  return `text=${[
    ...(prefix === "" ? [] : [`${encode(prefix)}-`]),
    ...range.map(encode),
    ...(suffix === "" ? [] : [`-${encode(suffix)}`]),
  ].join(",")}`;
}

/**
 * The first and last words of a sentence: as many as it takes for each to stand once on the
 * page, so that the browser cannot begin or stop at another place.
 */
function edges(page: string, text: string): string[] {
  const [first, last] = [firstLine(text), lastLine(text)];
  const words = text.split(/\s+/).length;
  // Those of two lines cannot meet.
  const most = text.includes("\n") ? words : (words - 1) / 2;
  for (let count = EDGE_WORDS; count <= most; count += 2) {
    const ends = [firstWords(first, count), lastWords(last, count)];
    if (ends.every((end) => standsOnce(page, end))) return ends;
  }
  return [text];
}

/** The body with the line breaks of its source, which are as long as its spaces. */
function brokenBody({ body, paragraphs }: Article): string {
  const breaks = paragraphs.flatMap((paragraph) => paragraph.breaks ?? []);
  if (breaks.length === 0) return body;
  const parts = breaks.map((at, index) => body.slice((breaks[index - 1] ?? -1) + 1, at));
  return [...parts, body.slice((breaks.at(-1) ?? 0) + 1)].join("\n");
}

/** Texts as a browser looks them up: capitals are as good as small letters. */
const sought = (texts: readonly (string | null)[]): string =>
  spaced(texts.join("\n").toLowerCase());

function standsOnce(page: string, text: string): boolean {
  const wanted = sought([text]);
  return page.indexOf(wanted) === page.lastIndexOf(wanted);
}

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

const NO_CONTEXT: Context = { prefix: "", suffix: "" };

/**
 * The fewest words around a sentence with which it stands once on the page: those of its
 * own paragraph first, since other things may stand between paragraphs on the page.
 */
function contextOf(article: Article, { start, end, paragraph }: Place): Context {
  const { body, paragraphs } = article;
  const block = paragraphs[paragraph - 1] ?? { start: 0, end: body.length };
  const text = body.slice(start, end);
  const inside = {
    before: body.slice(block.start, start),
    after: body.slice(end, block.end),
  };
  const outside = {
    before: `${blocksOf(article, 0, paragraph)}\n${inside.before}`,
    after: `${inside.after}\n${blocksOf(article, paragraph, paragraphs.length + 1)}`,
  };
  const page = sought([outside.before, text, outside.after]);
  for (const { before, after } of [inside, outside]) {
    for (let count = EDGE_WORDS; count <= MOST_CONTEXT; count *= 2) {
      const prefix = lastWords(lastLine(before), count);
      const suffix = firstWords(firstLine(after), count);
      const found = [
        { prefix, suffix: "" },
        { prefix: "", suffix },
        { prefix, suffix },
      ].find((context) =>
        standsOnce(page, `${context.prefix} ${text} ${context.suffix}`),
      );
      if (found !== undefined) return found;
    }
  }
  return NO_CONTEXT;
}

/**
 * What stands on the page after paragraph `from` and before paragraph `to`, and what of the
 * article's head is not among it.
 */
function blocksOf(article: Article, from: number, to: number): string {
  const { title, standfirst, body, paragraphs, asides } = article;
  const head = [title, standfirst].filter(
    (text) => from === 0 && !asides.some((aside) => aside.text === text),
  );
  const blocks: (string | null)[] = [...head];
  for (let number = from + 1; number <= to; number += 1) {
    for (const aside of asides) if (aside.before === number) blocks.push(aside.text);
    const paragraph = number < to ? paragraphs[number - 1] : undefined;
    if (paragraph) blocks.push(body.slice(paragraph.start, paragraph.end));
  }
  return blocks.join("\n");
}

const firstLine = (text: string): string => linesOf(text)[0] ?? "";
const lastLine = (text: string): string => linesOf(text).at(-1) ?? "";

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map(spaced)
    .filter((line) => line !== "");
}

const spaced = (text: string): string => text.trim().replace(/\s+/g, " ");

function firstWords(text: string, count: number): string {
  return new RegExp(`^\\s*((?:\\S+\\s+){0,${count - 1}}\\S+)`).exec(text)?.[1] ?? "";
}

function lastWords(text: string, count: number): string {
  return text.trim().split(/\s+/).slice(-count).join(" ");
}

/** Percent-encodes for a text directive, where `-`, `,` and `&` have a meaning of their own. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
