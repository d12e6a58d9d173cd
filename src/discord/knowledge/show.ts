import { ApplicationCommandOptionType } from "discord.js";
import { stemOf } from "../../knowledge/file-name.ts";
import type { Block, Card } from "../../replies/card.ts";
import { privately } from "../../replies/saying.ts";
import { en, type Words } from "../../replies/words/en.ts";
import type { Shelved } from "../../store/shelf.ts";
import type { Shelves } from "../../store/shelves.ts";
import { readOptions } from "../options.ts";
import type { Subcommand } from "../subcommand.ts";
import { entryBlocks, warned } from "./entry-blocks.ts";
import { ARTICLE, findOwn, suggestOwn } from "./own-articles.ts";
import { addedOn, backToList } from "./own-list.ts";
import { removeButton } from "./remove.ts";

/** `/knowledge show`: one of the server's own articles, with its file. */
export const show = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "show",
    description: en.commands.knowledge.show,
    options: ARTICLE,
  },
  slow: true,

  async execute({ place, options: given, words }, { shelves }) {
    const { article } = readOptions(ARTICLE, given);
    const shelf = await shelves.list(place);
    if (shelf === null) return privately(words.own.refused.store);
    const found = findOwn(shelf, article);
    if (found === null) return privately(words.own.missing);
    return { card: await ownArticle(place, found, shelves, words), isPrivate: true };
  },

  complete: ({ place, options: given }, { shelves }) =>
    suggestOwn(place, String(given.get("article") ?? ""), shelves),
} satisfies Subcommand;

/** One of a server's own articles: what it is, its file, and what can be done with it. */
export async function ownArticle(
  server: string,
  shelved: Shelved,
  shelves: Pick<Shelves, "files">,
  words: Words,
): Promise<Card> {
  const { article } = shelved.entry;
  const files = await shelves.files(server);
  const bytes = files?.find(({ file }) => file === article.file)?.bytes;
  const file: Block[] =
    bytes === undefined ? [] : [{ kind: "file", name: plainName(article.file), bytes }];
  return {
    blocks: [
      ...entryBlocks(shelved.entry, words),
      { kind: "remarks", texts: [addedOn(shelved, words)] },
      ...warned(article.warnings, words),
      ...file,
      {
        kind: "buttons",
        buttons: [removeButton(article.slug, words), backToList(words)],
      },
    ],
  };
}

/** A file's name in the signs that Discord leaves as they are. */
function plainName(file: string): string {
  const stem = stemOf(file);
  const plain = stem
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return (plain || "article") + file.slice(stem.length);
}
