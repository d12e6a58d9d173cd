import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
} from "discord.js";

/*
 * What a host reads when Discord will not have the bot: a sentence that says which setting
 * to change. These refusals are final, as trying again would be refused again.
 */

const TOKEN =
  "Discord does not accept DISCORD_TOKEN. Copy the token anew from the developer portal (your application, Bot, Reset Token).";

const CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN],
  [
    GatewayCloseCodes.DisallowedIntents,
    "Discord does not allow the application of DISCORD_TOKEN the intents it asked for, though none is privileged. Look at Bot, Privileged Gateway Intents, in the developer portal, or set DISCORD_TOKEN to another application's.",
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    "Discord does not know the intents that were asked for. Set DISCORD_API to Discord's own address, or update Footnote.",
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    "The application of DISCORD_TOKEN is in too many servers for one connection, which Footnote does not support.",
  ],
]);

/** Why Discord ended a connection for good, by the code of its close frame. */
export function refusalOfClose(code: number): string {
  return (
    CLOSES.get(code) ??
    `Discord closed the connection for good, with code ${code}. Look at DISCORD_API, or update Footnote.`
  );
}

/** Why an error is final; null for one that may pass. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof DiscordjsError) {
    return error.code === DiscordjsErrorCodes.TokenInvalid ? TOKEN : null;
  }
  if (!(error instanceof DiscordAPIError)) return null;
  if (error.status === 401) return TOKEN;
  return error.status === 404
    ? "Discord's API is not at the address that DISCORD_API gives."
    : `Discord refused a request at the start, with status ${error.status}: ${error.message}`;
}
