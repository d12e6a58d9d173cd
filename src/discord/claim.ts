import type { ChatInputCommandInteraction } from "discord.js";
import { InteractionContextType, PermissionFlagsBits } from "discord.js";
import type { Claim } from "./moderator.ts";

/** What an interaction says of its user's standing in the server. */
export function claimOf(interaction: ChatInputCommandInteraction): Claim {
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

function rolesOf(member: ChatInputCommandInteraction["member"]): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
