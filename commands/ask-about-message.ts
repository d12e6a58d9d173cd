import { ApplicationCommandType } from "discord.js";
import { questionIn } from "../src/answering/question-in.ts";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { shortenEnd } from "../src/language/shorten.ts";
import { answerReply } from "../src/replies/answer-reply.ts";
import { QUESTION } from "../src/replies/limits.ts";
import { privately } from "../src/replies/saying.ts";
import { en } from "../src/replies/words/en.ts";

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
