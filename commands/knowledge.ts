import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { reportCard } from "../src/discord/report-card.ts";
import { en } from "../src/discord/words/en.ts";

/**
 * `/knowledge refresh`, for moderators. Discord shows it to every member: it cannot show a
 * command to those of some roles by itself, and `MODERATOR_ROLES` may name roles without
 * the permission to manage the server. Who may use it is decided in code.
 */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "knowledge",
    description: en.commands.knowledge.description,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "refresh",
        description: en.commands.knowledge.refresh,
      },
    ],
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  forModerators: true,
  slow: true,

  async execute({ words }, { library }) {
    const card = reportCard(await library.refresh(), new Date(), words);
    return { card, isPrivate: true };
  },
} satisfies Command;
