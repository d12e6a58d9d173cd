import { ApplicationCommandType } from "discord.js";
import { questionIn } from "../src/answering/question-in.ts";
import { answerReply } from "../src/discord/answer-reply.ts";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { QUESTION } from "../src/discord/limits.ts";
import { privately } from "../src/discord/saying.ts";
import { en } from "../src/discord/words/en.ts";
import { shortenEnd } from "../src/language/shorten.ts";

/** "Ask about this message", in a message's own menu: answers what it asks, privately. */
export const command = {
  data: {
    type: ApplicationCommandType.Message,
    name: en.commands.askAboutMessage.name,
    ...EVERYWHERE,
  },

  async execute({ target, ...asking }, services) {
    const edition = await services.shelves.editionFor(asking.place);
    const question = questionIn(edition, target ?? "");
    if (question === null) return privately(asking.words.noQuestion);
    // Somebody else's message does not go on from what the user asked before.
    const alone = { ...asking, conversation: null };
    const short = shortenEnd(question, QUESTION);
    return answerReply(alone, short, services, { manner: "hidden" });
  },
} satisfies Command;
