import { type DaySpan, daysOf } from "../timeline/span.ts";
import type { Entry } from "./edition.ts";

/** Where a fact of an entry stands, and when. */
export interface FactPlace {
  /** Its place among the entry's facts. */
  readonly fact: number;
  /** The place of its sentence among the entry's. */
  readonly sentence: number;
  readonly days: DaySpan;
  /** Its first day as a number that sorts alike: 20170119. */
  readonly day: number;
}

/** The facts of an entry that have a sentence and a date that can be compared. */
export function factPlaces({ sentences, dates }: Entry): FactPlace[] {
  const numbers = new Map(sentences.map(({ start }, i) => [start, i]));
  return dates.facts.flatMap(({ date, start }, fact) => {
    const days = daysOf(date);
    const sentence = numbers.get(start);
    if (days === null || sentence === undefined) return [];
    return [{ fact, sentence, days, day: Number(days.first.replaceAll("-", "")) }];
  });
}
