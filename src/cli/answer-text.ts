import type {
  Answer,
  Citation,
  ShownPassage,
  TimelineEntry,
} from "../answering/answer.ts";
import { en as words } from "../replies/words/en.ts";
import { dateWords } from "../timeline/date-words.ts";
import { plainText } from "./plain-text.ts";
import { indented, wrap } from "./wrap.ts";

/** How the terminal shows things. */
export interface Terminal {
  /** In characters. */
  readonly width: number;
  /** Sets off the answering sentence. */
  readonly bold: (text: string) => string;
  /** Stand around it where nothing is bold. */
  readonly quotes: readonly [string, string];
  /** Sets back what matters less. */
  readonly dim: (text: string) => string;
}

/** How many of the nearest passages are shown. */
const NEAREST = 3;

/**
 * An answer for a person: the passage with the answering sentence marked in it, where it
 * is from, and what is dated around it; or that there is none, and what comes nearest.
 * `titleOf` names an article by its slug.
 */
export function answerText(
  answer: Answer,
  terminal: Terminal,
  titleOf: (article: string) => string,
): string {
  const blocks = answer.answer
    ? [...found(answer, answer.answer, terminal), dated(answer, terminal, titleOf)]
    : missed(answer, terminal, titleOf);
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function found(
  { passage, citation }: Answer,
  { text, start, end }: NonNullable<Answer["answer"]>,
  terminal: Terminal,
): string[] {
  const inPassage =
    passage !== null &&
    passage.text.slice(start - passage.start, end - passage.start) === text;
  const quoted = inPassage
    ? quotation(passage, { start, end }, terminal)
    : statement(text, terminal);
  return [quoted, citation ? citationText(citation, terminal) : ""];
}

/** A fact about the article, which stands in no passage. */
function statement(text: string, terminal: Terminal): string {
  const marked = marks(plainText(text).trim(), terminal);
  return emboldened(marked, terminal, { from: 0, to: marked.length });
}

/** A passage with one of its sentences marked. */
function quotation(
  passage: ShownPassage,
  sentence: { start: number; end: number },
  terminal: Terminal,
): string {
  const from = sentence.start - passage.start;
  const to = sentence.end - passage.start;
  const before = plainText(passage.text.slice(0, from));
  const marked = marks(plainText(passage.text.slice(from, to)), terminal);
  const text = `${before}${marked}${plainText(passage.text.slice(to))}`;
  return emboldened(text, terminal, {
    from: before.length,
    to: before.length + marked.length,
  });
}

function marks(text: string, { quotes: [opening, closing] }: Terminal): string {
  return text === "" ? "" : `${opening}${text}${closing}`;
}

function paragraph(text: string, terminal: Terminal): string {
  return emboldened(plainText(text).trim(), terminal, { from: 0, to: 0 });
}

/** Wraps a text, bold from `from` to `to`: line by line, so that no margin is bold. */
function emboldened(
  text: string,
  { width, bold }: Terminal,
  { from, to }: { from: number; to: number },
): string {
  return wrap(text, width - 4)
    .map(({ start, end }) => {
      const first = Math.min(Math.max(from, start), end);
      const last = Math.max(Math.min(to, end), first);
      const middle = text.slice(first, last);
      return `  ${text.slice(start, first)}${middle && bold(middle)}${text.slice(last, end)}`;
    })
    .join("\n");
}

function citationText(citation: Citation, terminal: Terminal): string {
  const { title, publication, published, link, url, paragraph: number } = citation;
  const source = [
    `“${title}”`,
    publication,
    published && dateWords(published),
    words.paragraph(number),
  ].filter((part) => part !== null && part !== "");
  const address = link ?? url;
  const lines = [paragraph(source.join(", "), terminal)];
  if (address !== null) lines.push(`  ${plainText(address)}`);
  return terminal.dim(lines.join("\n"));
}

function dated(
  { timeline, passage, answer }: Answer,
  terminal: Terminal,
  titleOf: (article: string) => string,
): string {
  if (timeline.length === 0) return "";
  const said = new Set<string>();
  const facts = timeline.flatMap((fact) => {
    const elsewhere = fact.article === passage?.article ? null : titleOf(fact.article);
    const isAnswer = elsewhere === null && fact.text === answer?.sentence;
    const dating = datingText(fact, elsewhere) + (isAnswer ? `: ${words.theAnswer}` : "");
    const head = indented(dating, { width: terminal.width, by: 4 });
    if (isAnswer) return [head];
    // A sentence with two dates is two facts, but needs to be read only once.
    if (said.has(fact.text)) return [head];
    said.add(fact.text);
    return [head, indented(plainText(fact.text), { width: terminal.width, by: 6 })];
  });
  return [`  ${words.facts}`, ...facts].join("\n");
}

function datingText(
  { date, how, expression }: TimelineEntry,
  title: string | null,
): string {
  const known = words.how[how](expression);
  const source = title === null ? "" : `, ${words.from(title)}`;
  return plainText(`${dateWords(date, how)} (${known}${source})`);
}

function missed(
  { reason, alternatives }: Answer,
  terminal: Terminal,
  titleOf: (article: string) => string,
): string[] {
  const said = words.missed[reason ?? "weak"];
  const isQuestion = reason !== "small_talk" && reason !== "noise";
  const nearest = isQuestion ? alternatives.slice(0, NEAREST) : [];
  if (nearest.length === 0) return [paragraph(said, terminal)];
  return [
    paragraph(`${said} ${words.nearest}`, terminal),
    ...nearest.map(({ passage, sentence }) => {
      const at = passage.text.indexOf(sentence);
      const start = passage.start + Math.max(0, at);
      const end = at < 0 ? start : start + sentence.length;
      const source = `“${titleOf(passage.article)}”, ${words.paragraph(passage.paragraph)}`;
      return [
        quotation(passage, { start, end }, terminal),
        terminal.dim(paragraph(source, terminal)),
      ].join("\n");
    }),
  ];
}
