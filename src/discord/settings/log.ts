import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import { readOptions } from "../options.ts";
import { settingsCard } from "../settings-card.ts";
import type { Subcommand } from "../subcommand.ts";
import { en } from "../words/en.ts";

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

  async execute({ asker, place, options: given, words }, { store, audit }) {
    const { channel } = readOptions(options, given);
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    const settings = { ...settled, logChannel: channel };
    await store.settings.set([place], settings);
    await audit.write(place, { who: asker, what: "log" });
    return { card: settingsCard(settings, words), isPrivate: true };
  },
} satisfies Subcommand;
