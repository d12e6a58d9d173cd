import { yearFromNext, yearFromPrevious } from "./beside.ts";
import { type Counted, counted } from "./counted.ts";
import { directionOf } from "./direction.ts";
import type { Candidate } from "./find.ts";
import { isDay } from "./join.ts";
import type { Clock, Meaning, Shift } from "./meaning.ts";
import { coarsened, type Moment, pinsYear, shifted } from "./moment.ts";
import { occurrence, partOf, unknownValue } from "./part.ts";
import type { Resolved } from "./resolved.ts";
import { type Tense, tenseAt } from "./tense.ts";
import { timexValue, UNKNOWN } from "./timex.ts";

/** What has been told so far. */
interface Story {
  readonly dateline: Moment | null;
  /** The expression before, whatever it is. */
  readonly previous: Resolved | null;
  /** The last one that was dated to the year or finer. */
  readonly dated: Resolved | null;
  /** The last one that was dated to the day. */
  readonly day: Resolved | null;
}

type Value = Pick<Resolved, "type" | "value" | "how" | "moment" | "anchor">;

/**
 * Gives every expression its value, in this order: what it states itself; the dateline with
 * tense and cue words; the last date told, where that is precise enough; else an unknown
 * one. `dateline` is the day of publication, null where it is not known.
 */
export function resolve(
  candidates: readonly Candidate[],
  dateline: Moment | null,
): Resolved[] {
  let story: Story = { dateline, previous: null, dated: null, day: null };
  return candidates.map((candidate, i) => {
    const tense = tenseOf(candidate);
    const value = valueFor(candidate, story, tense, candidates[i + 1]);
    const resolved = { ...candidate, ...value, tense };
    story = goOn(story, resolved);
    return resolved;
  });
}

function goOn(story: Story, resolved: Resolved): Story {
  const { moment } = resolved;
  return {
    dateline: story.dateline,
    previous: resolved,
    dated: moment !== null && pinsYear(moment) ? resolved : story.dated,
    day: moment?.grain === "day" ? resolved : story.day,
  };
}

function tenseOf({ around }: Candidate): Tense | null {
  if (around === null) return null;
  const { tokens } = around.sentence;
  const tense = tenseAt(tokens, around.from, around.to);
  // A headline, without a full stop, tells in the present what has been.
  const headline = /\w$/.test(tokens.at(-1)?.text ?? "");
  return tense === "scheduled" && headline ? "past" : tense;
}

function valueFor(
  candidate: Candidate,
  story: Story,
  tense: Tense | null,
  next: Candidate | undefined,
): Value {
  const { meaning } = candidate;
  switch (meaning.kind) {
    case "duration":
      return undated("DURATION", meaning.value);
    case "set":
      return undated("SET", meaning.value);
    case "reference":
      return undated("DATE", meaning.value);
    case "moment":
      return dated(meaning.moment, meaning.clock, null);
    case "clock":
      return clockValue(candidate, meaning.clock, story, next);
    case "same": {
      const moment = story.dated?.moment ?? null;
      return moment === null ? undated("DATE", "PAST_REF") : dated(moment, null, moment);
    }
    case "part": {
      const part = countedPart(candidate, meaning, story, tense, next);
      return part === null
        ? unknown(unknownValue(meaning.part), meaning.clock)
        : dated(part.moment, meaning.clock, part.anchor);
    }
    case "shift": {
      const shift = countedShift(meaning, story);
      return shift === null
        ? unknown(UNKNOWN[meaning.grain], meaning.clock)
        : dated(shift.moment, meaning.clock, shift.anchor);
    }
  }
}

function dated(moment: Moment, clock: Clock | null, anchor: Moment | null): Value {
  return {
    type: clock === null ? "DATE" : "TIME",
    value: `${timexValue(moment)}${clock ?? ""}`,
    how: anchor === null ? "stated" : "computed",
    moment,
    anchor,
  };
}

function unknown(value: string, clock: Clock | null): Value {
  return undated(clock === null ? "DATE" : "TIME", `${value}${clock ?? ""}`);
}

function undated(type: Value["type"], value: string): Value {
  return { type, value, how: "stated", moment: null, anchor: null };
}

function countedShift(meaning: Shift, story: Story): Counted | null {
  const anchor = anchorOf(meaning, story);
  if (anchor === null) return null;
  const start = coarsened(anchor, meaning.grain);
  return counted(start === null ? null : shifted(start, meaning.by), anchor);
}

function anchorOf(meaning: Shift, { dateline, dated: last, day }: Story): Moment | null {
  if (meaning.from === "dateline") return dateline;
  // "that day", "the next day": of the last day told, whatever month was named since.
  if (meaning.grain === "day" && Math.abs(meaning.by) <= 1 && day !== null) {
    return day.moment;
  }
  // A story without a date of its own looks back from the day it is told.
  return last?.moment ?? (meaning.by <= 0 ? dateline : null);
}

function countedPart(
  candidate: Candidate,
  { part, cue, within }: Extract<Meaning, { kind: "part" }>,
  story: Story,
  tense: Tense | null,
  next: Candidate | undefined,
): Counted | null {
  const { dateline, previous } = story;
  if (within !== null) {
    const whole = countedShift(within, story);
    return whole === null ? null : counted(partOf(part, whole.moment), whole.anchor);
  }
  const beside =
    yearFromNext(candidate, part, next) ??
    (previous === null
      ? null
      : yearFromPrevious(candidate, part, previous, dateline, tense));
  if (beside !== null) return beside;
  if (dateline === null) return null;
  const direction = directionOf(candidate, part, cue, tense);
  return counted(occurrence(part, dateline.index, direction), dateline);
}

/** A time of day belongs to the day its sentence tells of, else to the day of the story. */
function clockValue(
  candidate: Candidate,
  clock: Clock,
  story: Story,
  next: Candidate | undefined,
): Value {
  const { dateline, day: last } = story;
  if (next !== undefined && isDay(next.meaning) && next.start - candidate.end <= 2) {
    const { moment } = valueFor(next, story, tenseOf(next), undefined);
    if (moment !== null) return dated(moment, clock, moment);
  }
  const sentences =
    (candidate.around?.sentenceIndex ?? -1) - (last?.around?.sentenceIndex ?? -1);
  const day = (sentences <= 1 ? last?.moment : null) ?? dateline;
  return day === null ? unknown(UNKNOWN.day, clock) : dated(day, clock, day);
}
