import { ApplicationCommandOptionType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import { logCard } from "../log-card.ts";
import { type Subcommand, subcommandId } from "../subcommand.ts";

const NAME = "log";

const idOf = (page: number) => subcommandId("knowledge", NAME, String(page));

/** `/knowledge log`: what moderators of this server did, who, and when. */
export const log = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: NAME,
    description: en.commands.knowledge.log,
  },
  slow: true,

  async execute({ place, words }, { audit }) {
    return { card: logCard(await audit.of(place), 0, idOf, words), isPrivate: true };
  },

  async press({ place, state, words }, { audit }) {
    if (!/^\d{1,6}$/.test(state)) return undefined;
    const card = logCard(await audit.of(place), Number(state), idOf, words);
    return { card, isPrivate: false };
  },
} satisfies Subcommand;
