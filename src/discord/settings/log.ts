import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import { readOptions } from "../options.ts";
import type { Subcommand } from "../subcommand.ts";
import { settle } from "./settle.ts";

const options = [
  {
    type: ApplicationCommandOptionType.Channel,
    name: "channel",
    description: en.commands.settings.logChannel,
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  },
] as const;

/** `/settings log`: the channel where it is told what moderators do, or none. */
export const log = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "log",
    description: en.commands.settings.log,
    options,
  },

  execute(request, services) {
    const { channel } = readOptions(options, request.options);
    return settle(request, services, "log", (settled) => {
      return { ...settled, logChannel: channel };
    });
  },
} satisfies Subcommand;
