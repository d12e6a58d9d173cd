import type { Outcome } from "../answering/answer.ts";
import { gistOf } from "../answering/gist.ts";
import { pinnedOutcome } from "../answering/pinned.ts";
import { isQuestion } from "../answering/status.ts";
import type { Edition } from "../edition/edition.ts";
import type { Pin } from "./pin.ts";

/**
 * What becomes of a question's outcome through what moderators pinned to it; null where they
 * pinned nothing that is there and may answer.
 */
export function withPin(
  edition: Edition,
  found: Outcome,
  { text, article = null }: { readonly text: string; readonly article?: string | null },
  pins: readonly Pin[],
): Outcome | null {
  if (pins.length === 0 || !isQuestion(found.answer)) return null;
  const gist = gistOf(text, found.understood.carried);
  const pin = pins.find((one) => one.gist === gist);
  if (pin === undefined) return null;
  if (article !== null && pin.passage.article !== article) return null;
  return pinnedOutcome(edition, found, pin);
}
