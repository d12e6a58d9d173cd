import { isCompared } from "./compared.ts";
import { type DraftFact, draftFact, type FactSource } from "./draft.ts";
import { edtf, edtfInterval } from "./edtf.ts";
import type { Fact } from "./fact.ts";
import { firstDay, lastDay } from "./moment.ts";
import { isPartOfName } from "./named-year.ts";
import { rangesOf, type Span } from "./ranges.ts";
import { thenFacts } from "./then.ts";

/** Dates that one sentence may tell of; a longer list is a table. */
const MOST_DATES = 24;

/**
 * The dated statements of an article, in reading order: one for each sentence and date.
 * Lengths, repetitions and vague references make none, nor does a year inside a name.
 */
export function factsOf(source: FactSource): Fact[] {
  const drafts: DraftFact[] = [];
  const told = new Map<number, Set<string>>();
  const dates = source.resolved.filter(
    (expression) =>
      expression.moment !== null && !isPartOfName(expression) && !isCompared(expression),
  );
  for (const span of rangesOf(dates)) {
    const sentence = source.sentences[span.sentence];
    const date = dateOf(span);
    const seen = told.get(span.sentence) ?? new Set();
    if (sentence === undefined || seen.has(date) || seen.size >= MOST_DATES) continue;
    told.set(span.sentence, seen.add(date));
    const planned = isPlanned(span, source.dateline?.index ?? Number.POSITIVE_INFINITY);
    const { expression, how, sentence: number, from, to } = span;
    const anchor = span.anchor === null ? null : edtf(span.anchor);
    const dating = { date, expression, how, anchor, planned, sentence: number, from, to };
    drafts.push(draftFact(dating, sentence, source));
  }
  return [...drafts, ...thenFacts(drafts, source)]
    .sort((a, b) => a.start - b.start)
    .map(({ sentence: _, from: __, to: ___, ...fact }) => fact);
}

function dateOf({ from, to }: Span): string {
  return from !== null && from === to ? edtf(from) : edtfInterval(from, to);
}

/** Whether it was still to come on the day of publication. */
function isPlanned({ from, to, tense }: Span, today: number): boolean {
  if (from === null) return to !== null && tense === "future" && lastDay(to) >= today;
  return firstDay(from) > today || (tense === "future" && firstDay(from) === today);
}
