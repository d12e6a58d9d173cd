import type { Client } from "discord.js";
import type { ServerSettings } from "../store/server-settings.ts";

/** The ids of the roles that a server has. */
export type KnownRoles = ReadonlySet<string>;

/** The roles of a server; null where Discord has not told of them, as in an outage. */
export function knownRoles({ guilds }: Client, server: string): KnownRoles | null {
  const guild = guilds.cache.get(server);
  return guild?.available ? new Set(guild.roles.cache.keys()) : null;
}

/** The settings without roles that the server has deleted: nobody could take those away. */
export function withoutDeletedRoles(
  settled: ServerSettings,
  roles: KnownRoles | null,
): ServerSettings {
  if (roles === null) return settled;
  const moderatorRoles = settled.moderatorRoles.filter((id) => roles.has(id));
  return { ...settled, moderatorRoles };
}
