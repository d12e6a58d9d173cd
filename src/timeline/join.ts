import type { Candidate } from "./find.ts";
import type { Meaning } from "./meaning.ts";

/**
 * Joins expressions that stand right beside each other and say one thing: a time of day and
 * its day ("16:00 UTC today", "10 a.m. on Friday"), a date and its year or week ("October
 * of next year", "Tuesday last week").
 */
export function joinNeighbours(
  candidates: readonly Candidate[],
  body: string,
): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const last = joined.at(-1);
    const both = last === undefined ? null : together(last, candidate, body);
    if (both === null) joined.push(candidate);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

const LONGEST_JOINT = 4;

function together(first: Candidate, second: Candidate, body: string): Candidate | null {
  if (second.start - first.end > LONGEST_JOINT) return null;
  const between = body.slice(first.end, second.start);
  const meaning = joint(first.meaning, second.meaning, between);
  if (meaning === null) return null;
  return {
    ...first,
    end: second.end,
    written: `${first.written}${between}${second.written}`,
    after: second.after,
    meaning,
    rule: (first.meaning.kind === "clock" ? second : first).rule,
  };
}

function joint(first: Meaning, second: Meaning, between: string): Meaning | null {
  if (first.kind === "clock" && isDay(second)) {
    return /^ (?:on )?$/.test(between) ? { ...second, clock: first.clock } : null;
  }
  if (second.kind === "clock" && isDay(first)) {
    return /^,? $/.test(between) ? { ...first, clock: second.clock } : null;
  }
  if (first.kind === "part" && first.cue === null && second.kind === "shift") {
    const ofWeek = first.part.of === "weekday";
    if (second.grain !== (ofWeek ? "week" : "year") || !/^ (?:of )?$/.test(between)) {
      return null;
    }
    return { ...first, within: second };
  }
  return null;
}

type Day = Extract<Meaning, { kind: "moment" | "part" | "shift" }>;

/** Whether an expression names a day, and no time of it. */
export function isDay(meaning: Meaning): meaning is Day {
  switch (meaning.kind) {
    case "moment":
      return meaning.moment.grain === "day" && meaning.clock === null;
    case "part":
      return /day$/.test(meaning.part.of) && meaning.clock === null;
    case "shift":
      return meaning.grain === "day" && meaning.clock === null;
    default:
      return false;
  }
}
