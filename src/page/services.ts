import type { Replying } from "../replies/reply.ts";
import type { FairUse } from "../store/fair-use.ts";
import type { Store } from "../store/store.ts";
import type { Picture } from "../timeline/picture/picture.ts";
import type { Dropped } from "./dropped.ts";
import type { LastQuestions } from "./last-questions.ts";

/** What the local page replies with. */
export interface PageServices extends Replying {
  readonly store: Pick<Store, "cards" | "votes" | "settings" | "recent">;
  readonly fairUse: FairUse;
  /** What was dropped on pages. */
  readonly dropped: Dropped;
  readonly lastQuestions: Pick<LastQuestions, "count" | "of">;
  /** Draws a picture. */
  readonly draw: (picture: Picture) => Promise<Uint8Array>;
}
