import { setTimeout as delay } from "node:timers/promises";
import type { SendableChannels } from "discord.js";
import type { Logger } from "pino";
import { loggable } from "../failure.ts";
import { TYPING_AFTER_MS } from "../replies/limits.ts";
import { showTyping } from "./reply.ts";

/**
 * Shows in a channel that an answer is being written, unless it is written soon.
 * @param where null where nobody is to be answered
 * @returns tells that it is written
 */
export function typeWhenSlow(
  where: Promise<SendableChannels | null>,
  log: Logger,
): () => void {
  const written = new AbortController();
  const { signal } = written;
  async function type(): Promise<void> {
    await delay(TYPING_AFTER_MS, undefined, { signal });
    const channel = await where;
    if (channel !== null && !signal.aborted) await showTyping(channel);
  }
  type().catch((error: unknown) => {
    if (signal.aborted) return;
    log.debug({ event: "no_typing", ...loggable(error) }, "Could not show typing");
  });
  return () => written.abort();
}
