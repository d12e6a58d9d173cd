import { ApplicationCommandOptionType } from "discord.js";
import { privately } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import { withoutDeleted } from "../deleted.ts";
import { settingsCard } from "../settings-card.ts";
import type { Subcommand } from "../subcommand.ts";

/** `/settings show`: what is settled now. */
export const show = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "show",
    description: en.commands.settings.show,
  },

  async execute({ place, words }, { store, existingIn }) {
    const settled = await store.settings.get([place]);
    if (settled === undefined && store.health() !== "ok") {
      return privately(words.own.refused.store);
    }
    const shown = withoutDeleted(settled ?? INITIAL_SETTINGS, existingIn(place));
    return { card: settingsCard(shown, words), isPrivate: true };
  },
} satisfies Subcommand;
