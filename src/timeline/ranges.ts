import type { Dating } from "./fact.ts";
import { firstDay, type Moment } from "./moment.ts";
import type { Resolved } from "./resolved.ts";
import type { Tense } from "./tense.ts";

/** A stretch of time that a sentence speaks of. */
export interface Span {
  /** The same moment twice for a plain date; null for an open end. */
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly how: Dating;
  /** What it was counted from, the first end's where both were; null where neither was. */
  readonly anchor: Moment | null;
  readonly tense: Tense | null;
  /** The words that date it, with a preposition where there is one. */
  readonly expression: string;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** A preposition that belongs to a date, with the words that may stand between. */
const PREPOSITION = new RegExp(
  `(?:^|\\W)((?:${[
    "in|on|at|by|from|since|until|till|during|before|after|between|through|around|about",
    "for|as of|over|within",
  ].join("|")})(?: the)?) $`,
  "i",
);

const TO = /^ ?(?:to|until|till|through|-) ?$/;

/** Puts "from A to B", "between A and B", "since A" and "until A" together as intervals. */
export function rangesOf(dates: readonly Resolved[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < dates.length; i += 1) {
    const first = dates[i];
    if (first?.moment == null || first.around === null) continue;
    const second = dates[i + 1];
    const both = second === undefined ? null : asRange(first, second);
    if (both !== null) {
      spans.push(both);
      i += 1;
    } else spans.push(alone(first, first.moment, first.around.sentenceIndex));
  }
  return spans;
}

function asRange(first: Resolved, second: Resolved): Span | null {
  if (first.moment === null || second.moment === null || first.around === null)
    return null;
  if (firstDay(first.moment) >= firstDay(second.moment)) return null;
  const gap = second.start - first.end;
  const between = first.after.slice(0, gap);
  if (gap > 9 || gap > first.after.length) return null;
  const pair =
    /\bbetween (?:the )?$/i.test(first.before) && /^ and (?:the )?$/.test(between);
  if (!pair && !TO.test(between.replace(/ the $/, " "))) return null;
  const preposition = prepositionOf(first);
  return {
    from: first.moment,
    to: second.moment,
    how: first.how === "stated" && second.how === "stated" ? "stated" : "computed",
    anchor: first.anchor ?? second.anchor,
    tense: first.tense,
    expression: `${preposition}${first.written}${between}${second.written}`,
    sentence: first.around.sentenceIndex,
  };
}

function alone(date: Resolved, moment: Moment, sentence: number): Span {
  const preposition = prepositionOf(date);
  const word = preposition.trim().toLowerCase().split(" ")[0];
  // "until 2014, when Russia was thrown out" tells what happened in 2014.
  const until = (word === "until" || word === "till") && !/^,? when\b/.test(date.after);
  return {
    from: until ? null : moment,
    to: word === "since" ? null : moment,
    how: date.how,
    anchor: date.anchor,
    tense: date.tense,
    expression: `${preposition}${date.written}`,
    sentence,
  };
}

function prepositionOf({ before }: Resolved): string {
  const words = PREPOSITION.exec(before)?.[1];
  return words === undefined ? "" : `${words} `;
}
