import { ApplicationCommandOptionType } from "discord.js";
import { mayRefresh } from "../may-refresh.ts";
import { reportCard } from "../report-card.ts";
import { privately } from "../saying.ts";
import type { Subcommand } from "../subcommand.ts";
import { en } from "../words/en.ts";

/** `/knowledge refresh`: reads the common articles again, and tells what came of it. */
export const refresh = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "refresh",
    description: en.commands.knowledge.refresh,
  },
  slow: true,

  async execute({ asker, place, words }, { library, refreshers }) {
    if (!mayRefresh(refreshers, { asker, place })) {
      return privately(words.refresh.notHere);
    }
    const card = reportCard(await library.refresh({ by: asker }), new Date(), words);
    return { card, isPrivate: true };
  },
} satisfies Subcommand;
