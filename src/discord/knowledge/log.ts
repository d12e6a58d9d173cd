import { ApplicationCommandOptionType } from "discord.js";
import type { Asking, Reply } from "../../replies/reply.ts";
import { privately } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import type { Services } from "../command.ts";
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

  execute: (request, services) => paged(request, 0, true, services),

  press(press, services) {
    if (!/^\d{1,6}$/.test(press.state)) return undefined;
    return paged(press, Number(press.state), false, services);
  },
} satisfies Subcommand;

async function paged(
  { place, words }: Asking,
  page: number,
  isPrivate: boolean,
  { audit, store }: Services,
): Promise<Reply> {
  const entries = await audit.of(place);
  // What cannot be read is not to look as if there were nothing.
  if (store.health() !== "ok") return privately(words.own.refused.store);
  return { card: logCard(entries, page, idOf, words), isPrivate };
}
