import { ApplicationCommandOptionType } from "discord.js";
import { privately } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import type { Subcommand } from "../subcommand.ts";
import { findOwn } from "./own-articles.ts";
import { LIST, ownList, pageOf } from "./own-list.ts";
import { ownArticle } from "./show.ts";

/** `/knowledge list`: the server's own articles, page by page, each of them to be opened. */
export const list = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: LIST,
    description: en.commands.knowledge.list,
  },
  slow: true,

  async execute({ place, words }, { shelves }) {
    const shelf = await shelves.list(place);
    if (shelf === null) return privately(words.own.refused.store);
    return { card: ownList(shelf, 0, words), isPrivate: true };
  },

  async press({ place, state, chosen, words }, { shelves }) {
    const page = pageOf(state);
    if (page === null && chosen === null) return undefined;
    const shelf = await shelves.list(place);
    if (shelf === null) return privately(words.own.refused.store);
    if (page !== null) return { card: ownList(shelf, page, words), isPrivate: false };
    const found = findOwn(shelf, chosen ?? "");
    if (found === null) return privately(words.own.missing);
    return { card: await ownArticle(place, found, shelves, words), isPrivate: false };
  },
} satisfies Subcommand;
