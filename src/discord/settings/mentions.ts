import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { en } from "../../replies/words/en.ts";
import { changeMentions } from "../change-mentions.ts";
import { readOptions } from "../options.ts";
import type { Subcommand } from "../subcommand.ts";
import { settle } from "./settle.ts";

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

  execute(request, services) {
    const { answer, channel, thread } = readOptions(options, request.options);
    const wanted = { on: answer === ON, channel, inThread: thread };
    return settle(request, services, "mentions", (settled) => {
      const mentions = changeMentions(settled.mentions, wanted);
      return mentions === null
        ? request.words.settings.tooMany
        : { ...settled, mentions };
    });
  },
} satisfies Subcommand;
