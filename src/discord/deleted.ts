import type { Client } from "discord.js";
import type { ServerSettings } from "../store/server-settings.ts";

/** What a server has, by ids. */
export interface Existing {
  readonly roles: ReadonlySet<string>;
  /** Without its threads. */
  readonly channels: ReadonlySet<string>;
}

/** What a server has; null where Discord has not told of it, as in an outage. */
export function existingIn({ guilds }: Client, server: string): Existing | null {
  const guild = guilds.cache.get(server);
  if (!guild?.available) return null;
  const { roles, channels } = guild;
  return { roles: new Set(roles.cache.keys()), channels: new Set(channels.cache.keys()) };
}

/**
 * The settings without the roles and channels that the server has deleted: nobody could
 * choose those any more to take them away.
 */
export function withoutDeleted(
  settled: ServerSettings,
  existing: Existing | null,
): ServerSettings {
  if (existing === null) return settled;
  const { mentions, moderatorRoles, logChannel } = settled;
  const exceptions = mentions.exceptions.filter((id) => existing.channels.has(id));
  return {
    ...settled,
    mentions: { ...mentions, exceptions },
    moderatorRoles: moderatorRoles.filter((id) => existing.roles.has(id)),
    logChannel:
      logChannel !== null && existing.channels.has(logChannel) ? logChannel : null,
  };
}
