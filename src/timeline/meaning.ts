import type { Grain, Moment } from "./moment.ts";

/** A date that lacks its year, or a weekday that lacks its week. */
export type Part =
  | { readonly of: "weekday"; readonly weekday: number }
  | { readonly of: "day"; readonly month: number; readonly day: number }
  | { readonly of: "month"; readonly month: number }
  | { readonly of: "season"; readonly season: number }
  | { readonly of: "quarter"; readonly quarter: number }
  | { readonly of: "half"; readonly half: number }
  | { readonly of: "weekend" }
  | {
      readonly of: "weekday of month";
      readonly month: number;
      readonly weekday: number;
      /** 1 for the first, -1 for the last. */
      readonly which: number;
    }
  | { readonly of: "week of month"; readonly month: number; readonly week: number };

/** A word that says which one is meant: "last March", "next Tuesday", "this summer". */
export type Cue = "last" | "this" | "next";

/** A time of day as TIMEX3 writes it after the date: `T18:00Z`, `TMO`. */
export type Clock = string;

/** So many units before (negative) or after the dateline or the last date told. */
export interface Shift {
  readonly kind: "shift";
  readonly from: "dateline" | "story";
  readonly grain: Grain;
  readonly by: number;
  readonly clock: Clock | null;
}

/** What an expression says by itself, before anything around it is known. */
export type Meaning =
  /** Written out to the year. */
  | {
      readonly kind: "moment";
      readonly moment: Moment;
      readonly clock: Clock | null;
    }
  | {
      readonly kind: "part";
      readonly part: Part;
      readonly cue: Cue | null;
      readonly clock: Clock | null;
      /** The year or week it is part of, where the text says: "October of next year". */
      readonly within: Shift | null;
    }
  | Shift
  /** The last date told, at its own precision. */
  | { readonly kind: "same" }
  /** A time of day whose day stands elsewhere. */
  | { readonly kind: "clock"; readonly clock: Clock }
  /** A length or a repetition, with its TIMEX3 value. */
  | { readonly kind: "duration" | "set"; readonly value: string }
  /** A time the text leaves vague. */
  | {
      readonly kind: "reference";
      readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
    };

/** A date written out in full. */
export function stated(moment: Moment, clock: Clock | null = null): Meaning {
  return { kind: "moment", moment, clock };
}

/** A date without its year, or a weekday. */
export function partial(
  part: Part,
  cue: Cue | null = null,
  clock: Clock | null = null,
): Meaning {
  return { kind: "part", part, cue, clock, within: null };
}

/** Units before (negative) or after the dateline. */
export function fromDateline(
  grain: Grain,
  by: number,
  clock: Clock | null = null,
): Meaning {
  return { kind: "shift", from: "dateline", grain, by, clock };
}

/** Units before (negative) or after the last date told. */
export function fromStory(grain: Grain, by: number, clock: Clock | null = null): Meaning {
  return { kind: "shift", from: "story", grain, by, clock };
}
