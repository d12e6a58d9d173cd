import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { readOptions } from "../src/discord/options.ts";
import { topicsOf } from "../src/edition/topics.ts";
import { printableLine } from "../src/language/printable.ts";
import { findArticle, matching, suggestArticles } from "../src/replies/find-article.ts";
import { TOPIC } from "../src/replies/limits.ts";
import { privately } from "../src/replies/saying.ts";
import { timelineReply } from "../src/replies/timeline-card.ts";
import { articleKey, readState } from "../src/replies/timeline-state.ts";
import { en } from "../src/replies/words/en.ts";
import { readSpan } from "../src/timeline/read-span.ts";

const NAME = "timeline";

const options = [
  {
    type: ApplicationCommandOptionType.String,
    name: "topic",
    description: en.commands.timeline.topic,
    max_length: TOPIC,
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: "from",
    description: en.commands.timeline.from,
    max_length: TOPIC,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: "to",
    description: en.commands.timeline.to,
    max_length: TOPIC,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: "article",
    description: en.commands.timeline.article,
    autocomplete: true,
  },
] as const;

/** `/timeline`: what the articles date, in pages with a picture each. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: NAME,
    description: en.commands.timeline.description,
    options,
    ...EVERYWHERE,
  },

  async execute({ place, options: given, words }, { shelves }) {
    const edition = await shelves.editionFor(place);
    const { topic, from, to, article } = readOptions(options, given);
    const since = from === null ? null : readSpan(from, words.code);
    if (from !== null && since === null) return privately(words.timeline.noDate(from));
    const until = to === null ? null : readSpan(to, words.code);
    if (to !== null && until === null) return privately(words.timeline.noDate(to));
    const meant = article === null ? null : findArticle(edition, article);
    if (article !== null && meant === null) return privately(words.timeline.noArticle);
    const state = {
      page: 0,
      // Discord counts characters, a button's state UTF-16 units.
      topic: printableLine((topic ?? "").slice(0, TOPIC)) || null,
      from: since?.first ?? null,
      to: until?.last ?? null,
      articleKey: meant === null ? null : articleKey(meant.slug),
    };
    return timelineReply(edition, state, NAME, words);
  },

  async complete({ place, options: given, focused }, { shelves }) {
    const edition = await shelves.editionFor(place);
    const typed = String(given.get(focused ?? "") ?? "");
    if (focused === "article") return suggestArticles(edition, typed);
    const topics = topicsOf(edition).filter(({ length }) => length <= TOPIC);
    return matching(topics, typed, (topic) => topic).map((name) => {
      return { name, value: name };
    });
  },

  async press({ place, state: written, words }, { shelves }) {
    const state = readState(written);
    if (state === null) return privately(words.outdated);
    return timelineReply(await shelves.editionFor(place), state, NAME, words);
  },
} satisfies Command;
