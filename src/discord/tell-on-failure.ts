import type { Logger } from "pino";
import { loggable, newReference } from "../failure.ts";
import type { Card } from "../replies/card.ts";
import { saying } from "../replies/saying.ts";
import type { Words } from "../replies/words/en.ts";
import { isUnreachable } from "./failure.ts";

/**
 * Does the work of one event, and gives what came of it. If it fails (null), the log and the user (through `tell`) get the
 * same reference, once each; where the user cannot be reached, only the log is told.
 */
export async function tellOnFailure<T>(
  work: () => Promise<T>,
  tell: (card: Card) => Promise<void>,
  { words, log }: { readonly words: Words; readonly log: Logger },
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isUnreachable(error)) {
      log.warn({ event: "undeliverable", ...loggable(error) }, "Discord took no reply");
      return null;
    }
    const reference = newReference();
    log.error({ event: "failed", reference, ...loggable(error) }, "Could not answer");
    await tell(saying(words.failed(reference))).catch((second: unknown) =>
      log.warn({ event: "undeliverable", ...loggable(second) }, "Could not say so"),
    );
    return null;
  }
}
