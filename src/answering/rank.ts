import type { Index } from "../search/index.ts";
import { firstLook, type Hints } from "./first-look.ts";
import type { Network } from "./network.ts";
import type { Ranked } from "./ranked.ts";
import { secondLook } from "./second-look.ts";
import type { Understood } from "./understand.ts";
import { viewOf } from "./view.ts";

/**
 * Ranks the sentences that a question's words and others of like meaning find, best first.
 * @param network what weighs the best in the company of each other; by default the one that
 *   `bench/quality/fit.ts` fitted
 */
export function rank(
  index: Index,
  question: Understood,
  hints?: Hints,
  network?: Network,
): Ranked[] {
  const view = viewOf(index, question);
  return secondLook(view, firstLook(view, hints), network);
}
