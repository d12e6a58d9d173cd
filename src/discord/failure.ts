import { randomBytes } from "node:crypto";
import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";

/** Refusals that a second message would meet as well: too late, gone, or not allowed. */
const UNREACHABLE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Whether Discord refused a reply in a way that telling the user cannot mend. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof DiscordAPIError && UNREACHABLE.has(error.code);
}

/** Whether a message was gone already, such as one that two people take away at once. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage
  );
}

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
  if (error instanceof DiscordAPIError) {
    return { error: name, message, status: error.status, method: error.method };
  }
  return { error: name, message, stack };
}
