import { ApplicationCommandOptionType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import { settingsCard } from "../settings-card.ts";
import type { Subcommand } from "../subcommand.ts";

/** `/settings show`: what is settled now. */
export const show = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "show",
    description: en.commands.settings.show,
  },

  async execute({ place, words }, { store }) {
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    return { card: settingsCard(settled, words), isPrivate: true };
  },
} satisfies Subcommand;
