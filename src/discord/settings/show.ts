import { ApplicationCommandOptionType } from "discord.js";
import { privately } from "../../replies/saying.ts";
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
    const settled = await store.settings.get([place]);
    if (settled === undefined && store.health() !== "ok") {
      return privately(words.own.refused.store);
    }
    return { card: settingsCard(settled ?? INITIAL_SETTINGS, words), isPrivate: true };
  },
} satisfies Subcommand;
