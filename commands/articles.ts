import { ApplicationCommandType } from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { articlesCard } from "../src/replies/articles-card.ts";
import { pressArticles } from "../src/replies/press-articles.ts";
import { en } from "../src/replies/words/en.ts";

const NAME = "articles";

/** `/articles`: what can be asked about. Private, since looking around is nobody else's. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: NAME,
    description: en.commands.articles.description,
    ...EVERYWHERE,
  },

  async execute({ place, words }, { shelves }) {
    const edition = await shelves.editionFor(place);
    return { card: articlesCard(edition, 0, NAME, words), isPrivate: true };
  },

  press: (press, { shelves }) => pressArticles(press, shelves, NAME),
} satisfies Command;
