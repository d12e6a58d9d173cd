import { ApplicationCommandType } from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { aboutCard } from "../src/replies/about-card.ts";
import { en } from "../src/replies/words/en.ts";

/** `/about`: what the bot is, what it keeps, and which articles it has. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "about",
    description: en.commands.about.description,
    ...EVERYWHERE,
  },

  async execute({ place, words }, { library, shelves }) {
    const age = Date.now() - library.readAt().getTime();
    const edition = await shelves.editionFor(place);
    return { card: aboutCard(edition, age, words), isPrivate: true };
  },
} satisfies Command;
