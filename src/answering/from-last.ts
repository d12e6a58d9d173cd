import { COUNT, countOf } from "../timeline/counts.ts";
import type { Distance, Relation } from "./event-window.ts";

/** A time that a question reckons from the last answer: "three years later", "before that". */
export interface FromLast {
  readonly relation: Relation;
  /** Null for any time before. */
  readonly distance: Distance | null;
  /** Where the question begins to say so. */
  readonly start: number;
}

const FROM_LAST = new RegExp(
  `\\b(?:(${COUNT}|an?|the) (year|month|week|day|decade)s? )?(later|after|earlier|before|previously)(?: (?:that|this|it|then))?\\W*$`,
  "i",
);
/** In UTF-16 units: longer questions say what they reckon from. */
const LONGEST = 80;

/**
 * Finds the time that a question reckons from the last answer, if it ends with one. "What
 * happened later?" is none: what comes next need not be dated.
 */
export function fromLast(text: string): FromLast | null {
  const found = text.length > LONGEST ? null : FROM_LAST.exec(text);
  if (found === null) return null;
  const [, words, unit, link = ""] = found;
  const relation = /^(?:later|after)$/i.test(link) ? "after" : "before";
  const { index: start } = found;
  if (words === undefined || unit === undefined) {
    return relation === "before" ? { relation, distance: null, start } : null;
  }
  const count = countOf(words.toLowerCase()) ?? 1;
  return { relation, distance: distanceOf(count, unit.toLowerCase(), start), start };
}

function distanceOf(count: number, unit: string, start: number): Distance {
  switch (unit) {
    case "decade":
      return { count: 10 * count, unit: "Y", start };
    case "year":
      return { count, unit: "Y", start };
    case "month":
      return { count, unit: "M", start };
    case "week":
      return { count, unit: "W", start };
    default:
      return { count, unit: "D", start };
  }
}
