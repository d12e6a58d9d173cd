import type { Moment } from "./moment.ts";

/** A date worked out, and the one it was counted from. */
export interface Counted {
  readonly moment: Moment;
  readonly anchor: Moment;
}

/** What was counted from an anchor; null where that led to no date. */
export function counted(moment: Moment | null, anchor: Moment): Counted | null {
  return moment === null ? null : { moment, anchor };
}
