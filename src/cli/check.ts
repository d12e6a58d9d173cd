import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { readEntry } from "../edition/build.ts";
import { type Doubt, doubtsOf } from "../edition/doubts.ts";
import type { Edition, Entry } from "../edition/edition.ts";
import type { Aside, SkippedFile } from "../knowledge/article.ts";
import { parseArticle } from "../knowledge/parse.ts";
import { sayReason } from "../knowledge/reasons.ts";
import { shortenEnd } from "../language/shorten.ts";
import { dateWords } from "../timeline/date-words.ts";
import { anchorWords, DATING_WORDS } from "../timeline/dating-words.ts";
import { readEdition } from "./edition.ts";
import { print } from "./output.ts";
import { plainText } from "./plain-text.ts";
import { skippedJson } from "./skipped.ts";
import { UsageError } from "./usage.ts";

/** What is to be checked, and how it is to be told. */
export interface CheckOptions {
  /** A folder or a single file. */
  readonly path: string;
  readonly json: boolean;
}

/** Something is to be mended. */
const TO_MEND = 1;

/** How much is shown of a text that the author knows. */
const SHOWN = 90;

const DOUBTS: Readonly<Record<Doubt["kind"], string>> = {
  no_sentence: "has no sentence, so nothing in it is ever found",
  long: "has a very long sentence that may be several",
  list: "has points that count as one sentence; put each into a line of its own, after a “- ”",
};

/** What an author should know of an article. */
interface Findings {
  /** To be mended. */
  readonly warnings: readonly string[];
  /** Only to be known. */
  readonly notes: readonly string[];
}

/**
 * Runs `articles check`: what is understood of each file, for its author.
 * @returns 0 where there is nothing to mend, else 1
 */
export async function check({ path, json }: CheckOptions): Promise<number> {
  const { entries, skipped } = await readPath(path);
  let toMend = 0;
  for (const entry of entries) {
    const findings = findingsOf(entry);
    if (findings.warnings.length > 0) toMend += 1;
    await print(`${json ? entryJson(entry, findings) : entryText(entry, findings)}\n`);
  }
  for (const file of skipped)
    await print(`${json ? skippedJson(file) : skippedText(file)}\n`);
  if (!json) await print(`${summary(entries.length, toMend, skipped.length)}\n`);
  const isGood = entries.length > 0 && toMend === 0 && skipped.length === 0;
  return isGood ? 0 : TO_MEND;
}

/** The articles of a folder, or the one of a file. */
async function readPath(path: string): Promise<Pick<Edition, "entries" | "skipped">> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`There is no folder or file "${path}".`);
  if (!found.isFile()) return readEdition(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The file "${path}" cannot be read (${error.code}).`);
  });
  const article = parseArticle(basename(path), bytes);
  return "reason" in article
    ? { entries: [], skipped: [article] }
    : { entries: [readEntry(article)], skipped: [] };
}

function findingsOf(entry: Entry): Findings {
  const { article, dates } = entry;
  const warnings = article.warnings.map((warning) => sayReason(warning));
  const notes: string[] = [];
  if (article.untitled) warnings.push("no title; the file's name stands for one");
  if (article.published === null) {
    warnings.push("no date of publication, so “last year” and the like have no date");
  }
  for (const { kind, paragraph, text } of doubtsOf(entry)) {
    // A paragraph of signs alone, such as three stars between two parts, does no harm.
    const told = kind === "no_sentence" ? notes : warnings;
    told.push(`paragraph ${paragraph} ${DOUBTS[kind]}: “${shortenEnd(text, SHOWN)}”`);
  }
  if (article.url === null) notes.push("no address, so no answer can link to it");
  if (article.publication === null) notes.push("no publication");
  if (article.author === null) notes.push("no author");
  if (dates.facts.length === 0) notes.push("nothing in it is dated");
  return { warnings, notes };
}

function entryJson(entry: Entry, { warnings, notes }: Findings): string {
  const { article, passages, sentences, dates } = entry;
  const { slug, title, publication, author, published, url, standfirst } = article;
  return JSON.stringify({
    article: slug,
    file: article.file,
    title,
    publication,
    author,
    published,
    url,
    standfirst,
    paragraphs: article.paragraphs.map(({ start, end }) =>
      article.body.slice(start, end),
    ),
    passages: passages.length,
    sentences: sentences.length,
    notBody: article.asides.map(({ kind, text, before }) => ({ kind, text, before })),
    facts: dates.facts.map(({ date, how, expression, text, paragraph }) => {
      return { date, how, expression, text, paragraph };
    }),
    unsplit: doubtsOf(entry),
    warnings,
    notes,
  });
}

function entryText(entry: Entry, { warnings, notes }: Findings): string {
  const { article, passages, sentences, dates } = entry;
  const { title, publication, author, published, url } = article;
  const facts = dates.facts.map(({ date, how, expression, anchor, text, paragraph }) => {
    const known = DATING_WORDS[how](expression, anchorWords({ anchor }, published));
    return `${dateWords(date, how)} (${known}), paragraph ${paragraph}: ${text}`;
  });
  const lines = [
    `  file         ${article.file}`,
    `  publication  ${publication ?? "none"}`,
    `  author       ${author ?? "none"}`,
    `  published    ${published === null ? "none" : dateWords(published)}`,
    `  address      ${url ?? "none"}`,
    `  text         ${[
      count(article.paragraphs.length, "paragraph"),
      count(passages.length, "passage"),
      count(sentences.length, "sentence"),
    ].join(", ")}`,
    ...textLines(entry),
    `  dated        ${count(facts.length, "statement")}`,
    ...facts.map((fact) => `    ${shortenEnd(fact, 2 * SHOWN)}`),
    ...warnings.map((warning) => `  WARNING: ${warning}`),
    ...notes.map((note) => `  note: ${note}`),
  ];
  return [plainText(title), ...lines.map(onOneLine), ""].join("\n");
}

/** The text in reading order: its paragraphs, and between them what does not count as body. */
function textLines({ article }: Entry): string[] {
  const { body, paragraphs, asides } = article;
  const before = (number: number) =>
    asides.filter((aside) => aside.before === number).map(asideLine);
  return [
    ...paragraphs.flatMap(({ number, start, end }) => [
      ...before(number),
      `    ${String(number).padStart(3)}  ${shortenEnd(body.slice(start, end), SHOWN)}`,
    ]),
    ...before(paragraphs.length + 1),
  ];
}

function asideLine({ kind, text }: Aside): string {
  return `      -  (${kind}, not body) ${shortenEnd(text, SHOWN)}`;
}

/** What stands at the beginning is ours; what an article says cannot break out of its line. */
function onOneLine(line: string): string {
  const text = line.trimStart();
  const [, label = "", rest = text] = /^(\w+ {2,})(.*)$/s.exec(text) ?? [];
  return " ".repeat(line.length - text.length) + label + plainText(rest);
}

function skippedText({ file, reason }: SkippedFile): string {
  return plainText(`SKIPPED ${file}: ${sayReason(reason)}`);
}

function summary(articles: number, toMend: number, skipped: number): string {
  if (articles + skipped === 0) return "There is no .md, .html or .txt file.";
  const mended = toMend === 0 ? "nothing to mend in them" : `${toMend} with warnings`;
  const left = skipped === 0 ? "" : `; ${count(skipped, "file")} skipped`;
  return `${count(articles, "article")}${articles === 0 ? "" : `, ${mended}`}${left}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
