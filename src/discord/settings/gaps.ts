import { ApplicationCommandOptionType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import type { ServerSettings } from "../../store/server-settings.ts";
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

  execute(request, services) {
    const { place } = request;
    const { gaps, asked, store } = services;
    const { keep } = readOptions(options, request.options);
    const forget = async () => {
      await gaps.clear(place);
      await asked.forget(place);
      await store.differences.forget(place);
    };
    const change = (settled: ServerSettings) => ({ ...settled, gaps: keep });
    return settle(request, services, "gaps", change, keep ? undefined : forget);
  },
} satisfies Subcommand;
