import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { answerReply } from "../src/discord/answer-reply.ts";
import type { Command } from "../src/discord/command.ts";
import { QUESTION } from "../src/discord/limits.ts";
import { readOptions } from "../src/discord/options.ts";
import { en } from "../src/discord/words/en.ts";

const options = [
  {
    type: ApplicationCommandOptionType.String,
    name: "question",
    description: en.commands.ask.question,
    required: true,
    max_length: QUESTION,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: "hide",
    description: en.commands.ask.hide,
  },
] as const;

/** `/ask`: public when the articles answer, unless hidden; private when they do not. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "ask",
    description: en.commands.ask.description,
    options,
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  },

  execute({ options: given, ...asking }, services) {
    const { question, hide } = readOptions(options, given);
    return answerReply(asking, question, services, hide === true ? "hidden" : "open");
  },
} satisfies Command;
