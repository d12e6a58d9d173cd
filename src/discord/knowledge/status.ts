import { ApplicationCommandOptionType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import { statusCard } from "../status-card.ts";
import type { Subcommand } from "../subcommand.ts";

/** `/knowledge status`: what this server is answered from, how much it asks, and whether all is well. */
export const status = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "status",
    description: en.commands.knowledge.status,
  },
  slow: true,

  async execute({ place, words }, services) {
    const { library, shelves, store, usage, gateway } = services;
    const card = statusCard(
      {
        edition: await shelves.editionFor(place),
        age: Date.now() - library.readAt().getTime(),
        used: await usage.of(place),
        store: store.health(),
        gateway: gateway(),
        memory: process.memoryUsage(),
        running: process.uptime() * 1_000,
      },
      words,
    );
    return { card, isPrivate: true };
  },
} satisfies Subcommand;
