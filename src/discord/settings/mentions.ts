import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import { changeMentions } from "../change-mentions.ts";
import { readOptions } from "../options.ts";
import { privately } from "../saying.ts";
import { settingsCard } from "../settings-card.ts";
import type { Subcommand } from "../subcommand.ts";
import { en } from "../words/en.ts";

const ON = "on";

const options = [
  {
    type: ApplicationCommandOptionType.String,
    name: "answer",
    description: en.commands.settings.answer,
    required: true,
    choices: [
      { name: en.commands.settings.on, value: ON },
      { name: en.commands.settings.off, value: "off" },
    ],
  },
  {
    type: ApplicationCommandOptionType.Channel,
    name: "channel",
    description: en.commands.settings.channel,
    // A thread is as the channel is that it belongs to.
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.GuildVoice,
      ChannelType.GuildStageVoice,
      ChannelType.GuildForum,
    ],
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: "thread",
    description: en.commands.settings.thread,
  },
] as const;

/** `/settings mentions`: whether messages are answered that mention the bot, and how. */
export const mentions = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "mentions",
    description: en.commands.settings.mentions,
    options,
  },

  async execute({ asker, place, options: given, words }, { store, audit }) {
    const { answer, channel, thread } = readOptions(options, given);
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    const wanted = { on: answer === ON, channel, inThread: thread };
    const mentions = changeMentions(settled.mentions, wanted);
    if (mentions === null) return privately(words.settings.tooMany);
    const settings = { ...settled, mentions };
    await store.settings.set([place], settings);
    await audit.write(place, { who: asker, what: "mentions" });
    return { card: settingsCard(settings, words), isPrivate: true };
  },
} satisfies Subcommand;
