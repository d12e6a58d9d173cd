import type { BodySentence, Paragraph } from "../knowledge/article.ts";
import { isCompared } from "./compared.ts";
import { edtf, edtfInterval } from "./edtf.ts";
import type { Fact } from "./fact.ts";
import { firstDay, lastDay, type Moment } from "./moment.ts";
import { isPartOfName } from "./named-year.ts";
import { rangesOf, type Span } from "./ranges.ts";
import type { Resolved } from "./resolve.ts";
import { thenFacts } from "./then.ts";

/** What facts are made from. */
export interface FactSource {
  readonly body: string;
  readonly resolved: readonly Resolved[];
  readonly sentences: readonly BodySentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly dateline: Moment | null;
}

/** A fact with the stretch of the calendar it covers, while facts are being made. */
export interface DraftFact extends Fact {
  readonly sentence: number;
  readonly from: Moment | null;
  readonly to: Moment | null;
}

/**
 * The dated statements of an article, in reading order: one for each sentence and date.
 * Lengths, repetitions and vague references make none, nor does a year inside a name.
 */
export function factsOf(source: FactSource): Fact[] {
  const drafts: DraftFact[] = [];
  const seen = new Set<string>();
  const dates = source.resolved.filter(
    (expression) =>
      expression.moment !== null && !isPartOfName(expression) && !isCompared(expression),
  );
  for (const span of rangesOf(dates)) {
    const fact = draft(span, source);
    if (fact === null) continue;
    const key = `${fact.sentence} ${fact.date}`;
    if (seen.has(key)) continue;
    seen.add(key);
    drafts.push(fact);
  }
  return [...drafts, ...thenFacts(drafts, source)]
    .sort((a, b) => a.start - b.start)
    .map(({ sentence: _, from: __, to: ___, ...fact }) => fact);
}

function draft(
  span: Span,
  { body, sentences, paragraphs, dateline }: FactSource,
): DraftFact | null {
  const sentence = sentences[span.sentence];
  if (sentence === undefined) return null;
  const { from, to } = span;
  const single = from !== null && from === to;
  return {
    date: single ? edtf(from) : edtfInterval(from, to),
    expression: span.expression,
    how: span.how,
    start: sentence.start,
    end: sentence.end,
    text: body.slice(sentence.start, sentence.end),
    paragraph: paragraphs[sentence.paragraph]?.number ?? sentence.paragraph + 1,
    planned: dateline !== null && isPlanned(span, dateline.index),
    sentence: span.sentence,
    from,
    to,
  };
}

/** Whether it was still to come on the day of publication. */
function isPlanned({ from, to, tense }: Span, today: number): boolean {
  if (from === null) return to !== null && tense === "future" && lastDay(to) >= today;
  if (firstDay(from) > today) return true;
  return tense === "future" && lastDay(to ?? from) >= today && firstDay(from) >= today;
}
