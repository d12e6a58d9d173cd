import { randomBytes } from "node:crypto";

/** A short id, the same in the log and in what the user sees: 8 hexadecimal digits. */
export function newReference(): string {
  return randomBytes(4).toString("hex");
}

/**
 * An error as it may be logged. Discord's errors carry the request, and with it what users
 * wrote and an interaction's token, so only what is known to be harmless is taken.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack } = error;
  // Not by its class: who has nothing to do with Discord need not load discord.js.
  if ("rawError" in error && "status" in error && "method" in error) {
    return { error: name, message, status: error.status, method: error.method };
  }
  return { error: name, message, stack };
}
