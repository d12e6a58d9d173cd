import { createHash } from "node:crypto";
import { type Arranged, arrange } from "./arrange.ts";
import type { Article, Paragraph, SkippedFile } from "./article.ts";
import { decode } from "./decode.ts";
import {
  type Format,
  formatOf,
  staysInside,
  stemOf,
  titleFromFile,
} from "./file-name.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { hasSentence } from "./has-sentence.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlain } from "./plain.ts";
import type { Reason } from "./reasons.ts";
import { firstStated, type Stated } from "./stated.ts";

/**
 * Reads one file as an article, or tells why it cannot be one. Never throws for what a file
 * holds, touches no disk and fetches nothing.
 * @param file the path below the knowledge folder, `/` between its parts
 * @param slug the article's slug, where the path without its extension is taken already
 */
export function parseArticle(
  file: string,
  bytes: Uint8Array,
  slug: string = stemOf(file),
): Article | SkippedFile {
  const skip = (reason: Reason): SkippedFile => ({ file, reason });
  if (!staysInside(file)) return skip({ code: "outside" });
  const format = formatOf(file);
  if (format === null) return skip({ code: "extension" });
  const decoded = decode(bytes);
  if ("reason" in decoded) return skip(decoded.reason);
  const front = splitFrontMatter(decoded.text);
  if ("reason" in front) return skip(front.reason);
  const content = readContent(format, front.rest, front.stated);
  if ("reason" in content) return skip(content.reason);
  const { body, paragraphs } = joinParagraphs(content.paragraphs);
  if (!hasSentence(body)) return skip({ code: "no_sentence" });
  const { title, ...stated } = firstStated(front.stated, content.stated);
  const { language } = stated;
  const isEnglish = language === null || /^en\b/i.test(language);
  return {
    slug,
    file,
    title: title ?? titleFromFile(file),
    ...(title === null ? { untitled: true } : {}),
    ...stated,
    body,
    paragraphs,
    asides: content.asides,
    warnings: [
      ...front.warnings,
      ...content.warnings,
      ...(isEnglish ? [] : [{ code: "not_english", language } as const]),
    ],
    hash: hashOf(slug, file, bytes),
  };
}

/** An article's hash: SHA-256 of its slug, its file's path and bytes, in hex. */
export function hashOf(slug: string, file: string, bytes: Uint8Array): string {
  return createHash("sha256").update(`${slug}\0${file}\0`).update(bytes).digest("hex");
}

interface Content extends Arranged {
  readonly warnings: readonly Reason[];
}

function readContent(
  format: Format,
  text: string,
  known: Partial<Stated>,
): Content | { reason: Reason } {
  try {
    if (format === "markdown") return readMarkdownContent(text, known);
    if (format === "html") return readHtmlContent(text, known);
  } catch (error) {
    // The parsers recurse: nesting that no rule foresaw ends in a stack overflow.
    if (error instanceof RangeError) return { reason: { code: "nested" } };
    throw error;
  }
  const paragraphs = readPlain(text).map((paragraph) => ({
    lines: [paragraph],
    heading: null,
  }));
  return { paragraphs, asides: [], stated: {}, warnings: [] };
}

function readMarkdownContent(
  text: string,
  known: Partial<Stated>,
): Content | { reason: Reason } {
  const blocks = readMarkdown(text);
  return "reason" in blocks ? blocks : { ...arrange(blocks, known), warnings: [] };
}

function readHtmlContent(
  text: string,
  known: Partial<Stated>,
): Content | { reason: Reason } {
  const page = readHtml(text);
  if ("reason" in page) return page;
  // A page's description often is its first paragraph again, which is body all the same.
  const meta = { ...page.stated, standfirst: null };
  const arranged = arrange(page.blocks, firstStated(known, meta));
  const stated = firstStated(page.stated, arranged.stated);
  return { ...arranged, stated, warnings: page.warnings };
}

function joinParagraphs(
  parts: Arranged["paragraphs"],
): Pick<Article, "body" | "paragraphs"> {
  const paragraphs: Paragraph[] = [];
  let body = "";
  parts.forEach(({ lines, heading }, at) => {
    if (at > 0) body += BLANK_LINE;
    const start = body.length;
    const breaks: number[] = [];
    for (const [line, text] of lines.entries()) {
      if (line > 0) {
        breaks.push(body.length);
        body += " ";
      }
      body += text;
    }
    const broken = breaks.length === 0 ? {} : { breaks };
    paragraphs.push({ number: at + 1, start, end: body.length, heading, ...broken });
  });
  return { body, paragraphs };
}

/** What stands between the paragraphs of a body. */
const BLANK_LINE = "\n\n";
