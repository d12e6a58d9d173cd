import type { Dating } from "./fact.ts";
import type { Candidate } from "./find.ts";
import type { Moment } from "./moment.ts";
import type { Tense } from "./tense.ts";

/** An expression with its value. */
export interface Resolved extends Candidate {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** A TIMEX3 value. */
  readonly value: string;
  readonly how: Dating;
  /** Where in the calendar it lies; null for what is no date or could not be dated. */
  readonly moment: Moment | null;
  /** What a computed date was counted from; null for any other. */
  readonly anchor: Moment | null;
  /** Of the verb it goes with; null where none tells. */
  readonly tense: Tense | null;
}
