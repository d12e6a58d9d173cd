import type { Edition } from "../../src/edition/edition.ts";
import type { Case } from "./case.ts";
import type { Reply } from "./judge.ts";

/** Footnote or a rival: something that answers questions on an edition. */
export interface System {
  readonly name: string;
  /** Whether it may stay silent and its `confidence` is a probability. */
  readonly decides: boolean;
  readonly open: (edition: Edition) => Promise<(asked: Case) => Reply>;
}
