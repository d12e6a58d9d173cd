import type { Alternative, Answer, TimelineEntry } from "../answering/answer.ts";
import type { Block, Card, Fact, Near, Quotation } from "./card.ts";
import { NEAREST } from "./limits.ts";
import type { Words } from "./words/en.ts";

/** What a card says of an article beside the citation. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
}

/** Looks up an article by its slug; null where the edition no longer has it. */
export type SourceOf = (slug: string) => Source | null;

/** An answer as a card. `question` is repeated in it, where it is not null. */
export function answerCard(
  answer: Answer,
  question: string | null,
  sourceOf: SourceOf,
  words: Words,
): Card {
  const echo: Block[] = question === null ? [] : [{ kind: "question", text: question }];
  return {
    blocks: [...echo, ...(found(answer, sourceOf) ?? missed(answer, sourceOf, words))],
  };
}

/** Whether the articles answered. */
export function isAnswered(answer: Answer): boolean {
  return answer.status === "answered" || answer.status === "about_article";
}

function found(answer: Answer, sourceOf: SourceOf): Block[] | null {
  const { citation } = answer;
  if (!isAnswered(answer) || answer.answer === null) return null;
  const blocks: Block[] = [];
  if (citation !== null) {
    blocks.push({ kind: "headline", title: citation.title, url: citation.url });
  }
  blocks.push(quotation(answer.answer, answer.passage));
  if (citation !== null) blocks.push({ kind: "citation", ...citation });
  return [...blocks, ...answer.timeline.map((entry) => fact(entry, answer, sourceOf))];
}

function quotation(
  answer: NonNullable<Answer["answer"]>,
  passage: Answer["passage"],
): Quotation {
  const from = answer.start - (passage?.start ?? 0);
  const to = answer.end - (passage?.start ?? 0);
  // A fact about the article, such as its author, stands in no passage.
  if (passage === null || passage.text.slice(from, to) !== answer.text) {
    return { kind: "quotation", before: "", sentence: answer.text, after: "" };
  }
  return {
    kind: "quotation",
    before: passage.text.slice(0, from),
    sentence: answer.text,
    after: passage.text.slice(to),
  };
}

function fact(
  entry: TimelineEntry,
  { passage, answer }: Answer,
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

function missed(answer: Answer, sourceOf: SourceOf, words: Words): Block[] {
  const reason = answer.status === "invalid" ? "noise" : (answer.reason ?? "weak");
  const isQuestion = reason !== "small_talk" && reason !== "noise";
  const nearest = isQuestion
    ? answer.alternatives.slice(0, NEAREST).map((near) => nearby(near, sourceOf))
    : [];
  const said = words.missed[reason];
  const text = nearest.length === 0 ? said : `${said} ${words.nearest}`;
  return [{ kind: "notice", text }, ...nearest];
}

function nearby({ passage, sentence }: Alternative, sourceOf: SourceOf): Near {
  const source = sourceOf(passage.article) ?? { title: passage.article, url: null };
  return { kind: "near", sentence, ...source, paragraph: passage.paragraph };
}
