import type { MessageComponentInteraction } from "discord.js";
import { ACKNOWLEDGE_MS } from "../replies/limits.ts";
import { acknowledgePress } from "./reply.ts";

/**
 * Does what the press of a button asks for, and acknowledges it where that takes its time:
 * Discord waits for 3 s. Rejects where the work does, or Discord takes no acknowledgement.
 */
export async function inTime<T>(
  interaction: MessageComponentInteraction,
  work: () => Promise<T>,
): Promise<T> {
  let acknowledging: Promise<void> | null = null;
  const timer = setTimeout(() => {
    acknowledging = acknowledgePress(interaction);
    // It is waited for below; until then, nobody would hear of its failure.
    acknowledging.catch(() => {});
  }, ACKNOWLEDGE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await acknowledging;
  }
}
