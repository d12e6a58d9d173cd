import type { Scored } from "./features.ts";
import type { Sight } from "./network.ts";

/** A sentence in its place among the others. */
export interface Ranked extends Scored {
  /** What speaks for it: comparable within one question only. */
  readonly score: number;
  /** What of that is not for what it holds but for hints. */
  readonly bonus: number;
  /** What the second look saw of it; null where it was not worth one. */
  readonly sight: Sight | null;
}
