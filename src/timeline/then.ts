import { type DraftFact, draftFact, type FactSource } from "./draft.ts";
import { edtfInterval } from "./edtf.ts";
import { firstDay, lastDay } from "./moment.ts";

/** How many sentences away the dated events on either side may be told. */
const NEAR = 4;

/**
 * An undated sentence that begins with "Then" tells what came after the dated event before
 * it and before the dated one after it: it is dated by that interval.
 */
export function thenFacts(facts: readonly DraftFact[], source: FactSource): DraftFact[] {
  const { body, sentences, dateline, resolved } = source;
  const told = Map.groupBy(facts, ({ sentence }) => sentence);
  const dated = new Set(
    resolved
      .filter(({ moment, value }) => moment !== null || value === "PRESENT_REF")
      .map(({ around }) => around?.sentenceIndex),
  );
  return sentences.flatMap((sentence, i): DraftFact[] => {
    if (dated.has(i) || !/^Then\b(?!-)/.test(body.slice(sentence.start, sentence.end))) {
      return [];
    }
    const from = nearest(told, i, -1)?.at(-1)?.to ?? null;
    const to = nearest(told, i, 1)?.[0]?.from ?? null;
    if (from === null || to === null || lastDay(from) >= firstDay(to)) return [];
    if (dateline !== null && firstDay(to) > dateline.index) return [];
    const date = edtfInterval(from, to);
    const known = { how: "bounded", anchor: null, planned: false } as const;
    const dating = { date, from, to, expression: "Then", sentence: i, ...known };
    return [draftFact(dating, sentence, source)];
  });
}

/** The facts of the nearest sentence that has any, before (-1) or after (1) another. */
function nearest(
  told: ReadonlyMap<number, readonly DraftFact[]>,
  from: number,
  step: 1 | -1,
): readonly DraftFact[] | null {
  for (let away = 1; away <= NEAR; away += 1) {
    const facts = told.get(from + away * step);
    if (facts !== undefined) return facts;
  }
  return null;
}
