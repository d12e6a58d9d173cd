import { civilDate } from "./calendar.ts";
import { type Counted, counted } from "./counted.ts";
import type { Candidate } from "./find.ts";
import type { Part } from "./meaning.ts";
import { firstDay, type Moment, pinsYear } from "./moment.ts";
import { occurrence } from "./part.ts";
import type { Resolved } from "./resolved.ts";
import type { Tense } from "./tense.ts";

/** Years: so far back, what is told of a year stays with it. */
const LONG_AGO = 2;

/** A part takes the year of a full date joined to it: "between March and May 2009". */
export function yearFromNext(
  candidate: Candidate,
  part: Part,
  next: Candidate | undefined,
): Counted | null {
  if (next?.meaning.kind !== "moment" || isOfWeek(part)) return null;
  const end = next.meaning.moment;
  if (jointOf(candidate, next) === null || !pinsYear(end)) return null;
  return counted(occurrence(part, firstDay(end), "past"), end);
}

/**
 * A part goes on from a date before it, in its sentence or the one before: "from Nov. 3, 2008 to January",
 * "in February and March", "in 1944 it landed. On June 6 …".
 */
export function yearFromPrevious(
  candidate: Candidate,
  part: Part,
  last: Resolved,
  dateline: Moment | null,
  tense: Tense | null,
): Counted | null {
  const { moment } = last;
  if (moment === null || !pinsYear(moment)) return null;
  const sentences = sentencesBetween(last, candidate);
  if (sentences > 1) return null;
  const joint = jointOf(last, candidate);
  if (joint !== null) {
    const listed = /and|or|,|&/.test(joint);
    const direction = listed ? "nearest" : "future";
    return counted(occurrence(part, firstDay(moment), direction), moment);
  }
  if (
    isOfWeek(part) ||
    last.how !== "stated" ||
    tense !== "past" ||
    /(?:since|than|from) $/i.test(last.before)
  ) {
    return null;
  }
  const here =
    dateline === null ? Number.POSITIVE_INFINITY : civilDate(dateline.index).year;
  return here - civilDate(firstDay(moment)).year < LONG_AGO
    ? null
    : counted(occurrence(part, firstDay(moment), "future"), moment);
}

function sentencesBetween(first: Candidate, second: Candidate): number {
  const [a, b] = [first.around, second.around];
  if (a === null || b === null || a.sentence.paragraph !== b.sentence.paragraph) {
    return Number.POSITIVE_INFINITY;
  }
  return b.sentenceIndex - a.sentenceIndex;
}

const isOfWeek = ({ of }: Part): boolean => of === "weekday" || of === "weekend";

const JOINT = /^ ?(?:to|and|or|through|until|till|-|&|,) ?(?:the |early |mid-|late )?/;

/** What alone stands between two expressions: "to", "and", "through", a dash; else null. */
function jointOf(first: Candidate, second: Candidate): string | null {
  const joint = JOINT.exec(first.after)?.[0] ?? null;
  return joint !== null && second.start - first.end <= joint.length + 1 ? joint : null;
}
