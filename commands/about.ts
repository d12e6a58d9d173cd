import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { aboutCard } from "../src/discord/about-card.ts";
import type { Command } from "../src/discord/command.ts";
import { en } from "../src/discord/words/en.ts";

/** `/about`: what the bot is, what it keeps, and which articles it has. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "about",
    description: en.commands.about.description,
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  },

  execute({ words }, { library }) {
    const age = Date.now() - library.readAt().getTime();
    return { card: aboutCard(library.current(), age, words), isPrivate: true };
  },
} satisfies Command;
