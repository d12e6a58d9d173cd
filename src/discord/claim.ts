import {
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import type { Claim } from "../replies/moderator.ts";

/** What an interaction says of its user's standing in the server. */
export function claimOf(interaction: BaseInteraction): Claim {
  const { member, guildId, context, authorizingIntegrationOwners } = interaction;
  return {
    inServer:
      guildId !== null &&
      (context ?? InteractionContextType.Guild) === InteractionContextType.Guild &&
      authorizingIntegrationOwners.guildId === guildId,
    managesServer:
      interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roles: rolesOf(member),
  };
}

/**
 * The ids of a member's roles as the interaction brought them. What discord.js shows of them
 * is only those it has cached, and of a server in an outage it has cached none.
 */
function rolesOf(member: BaseInteraction["member"]): readonly string[] {
  if (member === null) return [];
  const held: unknown = Array.isArray(member.roles)
    ? member.roles
    : Reflect.get(member, "_roles");
  return Array.isArray(held) ? held.filter((id) => typeof id === "string") : [];
}
