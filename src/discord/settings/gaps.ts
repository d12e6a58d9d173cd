import { ApplicationCommandOptionType } from "discord.js";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import { readOptions } from "../options.ts";
import { settingsCard } from "../settings-card.ts";
import type { Subcommand } from "../subcommand.ts";
import { en } from "../words/en.ts";

const options = [
  {
    type: ApplicationCommandOptionType.Boolean,
    name: "keep",
    description: en.commands.settings.keep,
    required: true,
  },
] as const;

/**
 * `/settings gaps`: whether questions are kept for moderators to see. Switched off, what was
 * kept goes at once.
 */
export const gaps = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "gaps",
    description: en.commands.settings.gaps,
    options,
  },
  slow: true,

  async execute({ asker, place, options: given, words }, services) {
    const { store, audit } = services;
    const { keep } = readOptions(options, given);
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    const settings = { ...settled, gaps: keep };
    await store.settings.set([place], settings);
    if (!keep) {
      await services.gaps.clear(place);
      await services.asked.forget(place);
      await store.differences.forget(place);
    }
    await audit.write(place, { who: asker, what: "gaps" });
    return { card: settingsCard(settings, words), isPrivate: true };
  },
} satisfies Subcommand;
