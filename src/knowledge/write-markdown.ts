import type { Article } from "./article.ts";
import { KEYS, type Stated } from "./stated.ts";

/** What is written of an article: what it states, and its body by paragraphs. */
export interface Written extends Partial<Stated> {
  readonly paragraphs: readonly {
    readonly text: string;
    /** The heading above it; null for none. */
    readonly heading: string | null;
  }[];
}

/** What `writeMarkdown` needs of an article. */
export function writtenOf(article: Article): Written {
  const { body, paragraphs } = article;
  const [first] = paragraphs;
  const opening = first === undefined ? "" : body.slice(first.start, first.end);
  return {
    ...article,
    // The reader would take the paragraph for the standfirst.
    ...(article.standfirst !== null && isSame(article.standfirst, opening)
      ? { standfirst: null }
      : {}),
    paragraphs: paragraphs.map(({ start, end, heading }) => ({
      text: body.slice(start, end),
      heading,
    })),
  };
}

/**
 * An article as a Markdown file: YAML front matter, and the body with all that Markdown
 * would read as markup made plain text.
 */
export function writeMarkdown({ paragraphs, ...stated }: Written): string {
  const lines = KEYS.flatMap((key) => {
    const value = stated[key];
    // A JSON string is a YAML one, whatever it holds.
    return typeof value === "string" && value !== ""
      ? [`${key}: ${JSON.stringify(value)}`]
      : [];
  });
  const blocks: string[] = [];
  let above: string | null = null;
  for (const { text, heading } of paragraphs) {
    if (heading !== null && heading !== above) blocks.push(`## ${plain(heading)}`);
    above = heading;
    blocks.push(plain(text));
  }
  return `${["---", ...lines, "---"].join("\n")}\n\n${blocks.join("\n\n")}\n`;
}

/** What opens or closes markup anywhere in a line; `@` and `www.` make a link by themselves. */
const ANYWHERE = /[\\`*_[\]<>~@#]|&(?=[#\w])|:(?=\/\/)|(?<=www)\./gi;
/** What makes a list, a rule, a table or an underline of a line that it begins. */
const AT_START = /^[+=|-]/;
const NUMBERED = /^(\d{1,9})([.)])/;

function plain(text: string): string {
  return text
    .replace(/\r\n?|\n/g, " ")
    .replace(/^[ \t]+|[ \t]+$/g, "")
    .replace(ANYWHERE, "\\$&")
    .replace(AT_START, "\\$&")
    .replace(NUMBERED, "$1\\$2");
}

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
