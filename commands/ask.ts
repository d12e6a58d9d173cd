import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { readOptions } from "../src/discord/options.ts";
import { onlyArticle } from "../src/edition/only-article.ts";
import type { Article } from "../src/knowledge/article.ts";
import { answerReply } from "../src/replies/answer-reply.ts";
import type { Card } from "../src/replies/card.ts";
import { findArticle, suggestArticles } from "../src/replies/find-article.ts";
import { QUESTION } from "../src/replies/limits.ts";
import { privately } from "../src/replies/saying.ts";
import { suggestQuestions } from "../src/replies/suggest-questions.ts";
import { en } from "../src/replies/words/en.ts";
import { afterwards } from "../src/store/afterwards.ts";
import { createRecentQuestions } from "../src/store/recent-questions.ts";

const options = [
  {
    type: ApplicationCommandOptionType.String,
    name: "question",
    description: en.commands.ask.question,
    required: true,
    max_length: QUESTION,
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: "article",
    description: en.commands.ask.article,
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: "hide",
    description: en.commands.ask.hide,
  },
  {
    type: ApplicationCommandOptionType.User,
    name: "mention",
    description: en.commands.ask.mention,
  },
] as const;

/** `/ask`: public when the articles answer, unless hidden; private when they do not. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "ask",
    description: en.commands.ask.description,
    options,
    ...EVERYWHERE,
  },

  async execute({ options: given, ...asking }, services) {
    const { question, article, hide, mention } = readOptions(options, given);
    const { words, asker, place } = asking;
    const edition = await services.shelves.editionFor(place);
    const meant = article === null ? null : findArticle(edition, article);
    if (article !== null && meant === null) return privately(words.timeline.noArticle);
    const { isAnswered, ...reply } = await answerReply(asking, question, services, {
      manner: hide === true ? "hidden" : "open",
      article: meant?.slug ?? null,
    });
    // Nobody waits for it: without the store there is only nothing to suggest.
    if (isAnswered) {
      const recent = createRecentQuestions(services.store);
      afterwards(() => recent.add({ asker, place }, question));
    } else if (meant !== null) return { ...reply, card: within(reply.card, meant) };
    return mention === null || reply.isPrivate ? reply : { ...reply, pings: mention };

    /** Another article may answer, so it is said that no other was looked at. */
    function within({ blocks, ...card }: Card, { title }: Article): Card {
      return {
        ...card,
        blocks: [...blocks, { kind: "notice", text: words.onlyIn(title) }],
      };
    }
  },

  async complete({ asker, place, options: given, focused }, { shelves, store }) {
    const edition = await shelves.editionFor(place);
    const typed = String(given.get(focused ?? "question") ?? "");
    if (focused === "article") return suggestArticles(edition, typed);
    const written = String(given.get("article") ?? "").trim();
    const meant = written === "" ? null : findArticle(edition, written);
    const within = meant === null ? null : onlyArticle(edition, meant.slug);
    const recent = await createRecentQuestions(store).of({ asker, place });
    return suggestQuestions(within ?? edition, typed, recent);
  },
} satisfies Command;
