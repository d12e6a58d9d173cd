import type { Logger } from "pino";
import { loggable, newReference } from "../failure.ts";
import type { Card } from "../replies/card.ts";
import type { Delivery, OnReply } from "../replies/replied.ts";
import { saying } from "../replies/saying.ts";
import type { Words } from "../replies/words/en.ts";
import type { Surface } from "../store/surface.ts";
import { isUnreachable } from "./failure.ts";

/** Whose work it is, and who is told of how it went. */
export interface Telling {
  readonly words: Words;
  readonly log: Logger;
  /** The way the event came in. */
  readonly surface: Surface;
  readonly replied: OnReply;
}

/**
 * Does the work of one event, and gives what came of it: null where there was nothing to
 * reply. If it fails (null, too), the log and the user (through `tell`) get the same
 * reference, once each; where the user cannot be reached, only the log is told.
 */
export async function tellOnFailure<T>(
  work: () => Promise<T>,
  tell: (card: Card) => Promise<void>,
  { words, log, surface, replied }: Telling,
): Promise<T | null> {
  const started = performance.now();
  const count = (delivery: Delivery) =>
    replied(surface, delivery, performance.now() - started);
  try {
    const done = await work();
    if (done !== null) count("written");
    return done;
  } catch (error) {
    count(isUnreachable(error) ? "refused" : "failed");
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
