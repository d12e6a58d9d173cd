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
