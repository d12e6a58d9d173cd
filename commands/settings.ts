import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import { changeMentions } from "../src/discord/change-mentions.ts";
import type { Command } from "../src/discord/command.ts";
import { refusal } from "../src/discord/moderator.ts";
import { readOptions } from "../src/discord/options.ts";
import { privately } from "../src/discord/saying.ts";
import { settingsCard } from "../src/discord/settings-card.ts";
import { en } from "../src/discord/words/en.ts";
import { INITIAL_SETTINGS } from "../src/store/server-settings.ts";

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

/**
 * `/settings`: what a server's managers settle for it. Discord shows it only to them, but a
 * server can show a command to anyone, so who may use it is decided here; moderators by
 * `MODERATOR_ROLES` look after the articles, not after the server.
 */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "settings",
    description: en.commands.settings.description,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "mentions",
        description: en.commands.settings.mentions,
        options,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "show",
        description: en.commands.settings.show,
      },
    ],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async execute({ place, claim, subcommand, options: given, words }, { store }) {
    const refused = refusal(claim, []);
    if (refused === "server_only") return privately(words.refused.server_only);
    if (refused !== null) return privately(words.settings.refused);
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    if (subcommand !== "mentions") {
      return { card: settingsCard(settled, words), isPrivate: true };
    }
    const { answer, channel, thread } = readOptions(options, given);
    const wanted = { on: answer === ON, channel, inThread: thread };
    const mentions = changeMentions(settled.mentions, wanted);
    if (mentions === null) return privately(words.settings.tooMany);
    const settings = { ...settled, mentions };
    await store.settings.set([place], settings);
    return { card: settingsCard(settings, words), isPrivate: true };
  },
} satisfies Command;
