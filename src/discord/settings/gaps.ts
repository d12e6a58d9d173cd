import { ApplicationCommandOptionType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import { readOptions } from "../options.ts";
import type { Subcommand } from "../subcommand.ts";
import { settle } from "./settle.ts";

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

  async execute(request, services) {
    const { place } = request;
    const { keep } = readOptions(options, request.options);
    const shown = await settle(request, services, "gaps", (settled) => {
      return { ...settled, gaps: keep };
    });
    if (!keep) {
      await services.gaps.clear(place);
      await services.asked.forget(place);
      await services.store.differences.forget(place);
    }
    return shown;
  },
} satisfies Subcommand;
