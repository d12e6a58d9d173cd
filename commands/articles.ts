import { ApplicationCommandType } from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { onlyArticle } from "../src/edition/only-article.ts";
import {
  articleCard,
  articlesCard,
  readArticlesState,
} from "../src/replies/articles-card.ts";
import { QUESTIONS_OF_ARTICLE } from "../src/replies/limits.ts";
import { privately } from "../src/replies/saying.ts";
import { answerableQuestions } from "../src/replies/suggest-questions.ts";
import { timelineReply } from "../src/replies/timeline-card.ts";
import { articleKey } from "../src/replies/timeline-state.ts";
import { en } from "../src/replies/words/en.ts";

const NAME = "articles";

/** `/articles`: what can be asked about. Private, since looking around is nobody else's. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: NAME,
    description: en.commands.articles.description,
    ...EVERYWHERE,
  },

  async execute({ place, words }, { shelves }) {
    const edition = await shelves.editionFor(place);
    return { card: articlesCard(edition, 0, NAME, words), isPrivate: true };
  },

  async press({ place, state: written, chosen, words }, { shelves }) {
    const state = readArticlesState(written);
    if (state === null) return privately(words.outdated);
    const edition = await shelves.editionFor(place);
    if (state.shows === "list") {
      return { card: articlesCard(edition, state.page, NAME, words), isPrivate: false };
    }
    if (state.shows === "timeline") {
      const asked = { page: 0, topic: null, from: null, to: null };
      const { articleKey } = state;
      const timeline = timelineReply(
        edition,
        { ...asked, articleKey },
        "timeline",
        words,
      );
      return { ...timeline, isPrivate: true };
    }
    const entry = edition.entries.find(
      ({ article }) => articleKey(article.slug) === chosen,
    );
    if (entry === undefined) return privately(words.shelf.gone);
    const alone = onlyArticle(edition, entry.article.slug) ?? edition;
    const questions = await answerableQuestions(alone, "", QUESTIONS_OF_ARTICLE);
    return { card: articleCard(entry, questions, NAME, words), isPrivate: false };
  },
} satisfies Command;
