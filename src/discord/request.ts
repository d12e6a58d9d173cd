import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { ApplicationCommandOptionType, type CommandInteractionOption } from "discord.js";
import { DIRECT, type Request } from "./command.ts";

/** What an interaction asks of a command, without anything of Discord's. */
export function requestOf(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): Request {
  const given = interaction.options.data;
  const [first] = given;
  const subcommand =
    first?.type === ApplicationCommandOptionType.Subcommand ? first : null;
  const options = subcommand === null ? given : (subcommand.options ?? []);
  return {
    subcommand: subcommand?.name ?? null,
    options: valuesOf(options),
    focused: options.find(({ focused }) => focused)?.name ?? null,
    asker: interaction.user.id,
    place: interaction.guildId ?? DIRECT,
    conversation: interaction.channelId,
  };
}

function valuesOf(options: readonly CommandInteractionOption[]) {
  const values = new Map<string, string | number | boolean>();
  for (const { name, value } of options) {
    if (value !== undefined) values.set(name, value);
  }
  return values;
}
