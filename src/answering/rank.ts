import { firstLook, type Hints } from "./first-look.ts";
import type { Network } from "./network.ts";
import type { Ranked } from "./ranked.ts";
import { secondLook } from "./second-look.ts";
import type { View } from "./view.ts";

/**
 * Ranks the sentences that a question's words and others of like meaning find, best first.
 * @param network what weighs the best in the company of each other; by default the one that
 *   `bench/quality/fit.ts` fitted
 */
export function rank(view: View, hints?: Hints, network?: Network): Ranked[] {
  return secondLook(view, firstLook(view, hints), network);
}
