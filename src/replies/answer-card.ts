import type { Alternative, Answer, TimelineEntry } from "../answering/answer.ts";
import { isAnswered, isQuestion } from "../answering/status.ts";
import type { KeptCard } from "../store/kept-card.ts";
import type { Block, Card, CitationLine, Fact, Near, Tone } from "./card.ts";
import { NEAREST } from "./limits.ts";
import { isIn, quote } from "./quote.ts";
import type { Words } from "./words/en.ts";

/** What a card says of an article beside the citation. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  /** How many it has. */
  readonly paragraphs: number;
}

/** Looks up an article by its slug; null where the edition no longer has it. */
export type SourceOf = (slug: string) => Source | null;

/** From this confidence on, an answer comes without a word of doubt. */
const SURE = 0.6;

/**
 * An answer as a card. Its first line says the answer, since that is all that a notification
 * shows and the first that a screen reader reads; the question, where it is to be repeated
 * and is not null, comes last.
 */
export function answerCard(
  told: Shown & How,
  question: string | null,
  sourceOf: SourceOf,
  words: Words,
): Card {
  const echo: Block[] = question === null ? [] : [{ kind: "question", text: question }];
  const tone = toneOf(told);
  const remarks: Block = { kind: "remarks", texts: remarksOn(told, tone, words) };
  const blocks = found(told, remarks, sourceOf) ?? missed(told, remarks, sourceOf, words);
  return { tone, blocks: [...blocks, ...echo] };
}

/** How a question came to its answer. */
type How = Pick<KeptCard, "understood" | "isPinned" | "isReply">;

function toneOf(answer: Pick<Answer, "status" | "confidence">): Tone {
  if (!isAnswered(answer)) return "none";
  return answer.confidence < SURE ? "unsure" : "sure";
}

/** How the question was read, where that is not obvious, and how far to trust the answer. */
function remarksOn(
  { understood: { corrected, carried }, isPinned, isReply }: How,
  tone: Tone,
  words: Words,
): string[] {
  const carriedFrom = isReply ? words.card.carriedFromReply : words.card.carried;
  const list = (all: readonly string[]) => all.map((one) => `“${one}”`).join(", ");
  return [
    ...(corrected.length > 0 ? [words.card.corrected(list(corrected))] : []),
    ...(carried.length > 0 ? [carriedFrom(list(carried))] : []),
    ...(isPinned ? [words.card.pinned] : []),
    ...(tone === "unsure" ? [words.card.unsure] : []),
  ];
}

type Shown = Omit<Answer, "took_ms">;

function found(answer: Shown, remarks: Block, sourceOf: SourceOf): Block[] | null {
  const { citation, passage } = answer;
  if (!isAnswered(answer) || answer.answer === null) return null;
  const quotation = quote(answer.answer, passage);
  const isFirst = quotation.before.trim() === "";
  return [
    ...(isFirst ? [] : [{ kind: "answer" as const, text: quotation.sentence }]),
    quotation,
    ...(citation === null
      ? []
      : [
          { kind: "headline" as const, title: citation.title, url: citation.url },
          citationLine(citation, answer, sourceOf),
        ]),
    remarks,
    ...answer.timeline.map((entry) => fact(entry, answer, sourceOf)),
  ];
}

/** Says where the answer stands; of a fact about the article, such as its author, only whose. */
function citationLine(
  citation: NonNullable<Answer["citation"]>,
  { answer, passage }: Shown,
  sourceOf: SourceOf,
): CitationLine {
  if (passage === null || answer === null || !isIn(answer, passage)) {
    const nowhere = { paragraph: null, paragraphs: null, link: null };
    return { kind: "citation", ...citation, ...nowhere };
  }
  const paragraphs = sourceOf(passage.article)?.paragraphs ?? null;
  return { kind: "citation", ...citation, paragraphs };
}

function fact(
  entry: TimelineEntry,
  { passage, answer }: Shown,
  sourceOf: SourceOf,
): Fact {
  const elsewhere = entry.article !== passage?.article;
  return {
    kind: "fact",
    date: entry.date,
    how: entry.how,
    expression: entry.expression,
    text: !elsewhere && entry.text === answer?.sentence ? null : entry.text,
    source: elsewhere ? (sourceOf(entry.article)?.title ?? entry.article) : null,
  };
}

function missed(
  answer: Shown,
  remarks: Block,
  sourceOf: SourceOf,
  words: Words,
): Block[] {
  const nearest = isQuestion(answer)
    ? answer.alternatives.slice(0, NEAREST).map((near) => nearby(near, sourceOf))
    : [];
  const said = words.missed[reasonOf(answer)];
  const text = nearest.length === 0 ? said : `${said} ${words.nearest}`;
  return [{ kind: "notice", text }, remarks, ...nearest];
}

function reasonOf({ status, reason }: Pick<Answer, "status" | "reason">) {
  return status === "invalid" ? "noise" : (reason ?? "weak");
}

function nearby({ passage, sentence }: Alternative, sourceOf: SourceOf): Near {
  const { title, url } = sourceOf(passage.article) ?? {
    title: passage.article,
    url: null,
  };
  return { kind: "near", sentence, title, url, paragraph: passage.paragraph };
}
