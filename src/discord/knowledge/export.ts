import { ApplicationCommandOptionType } from "discord.js";
import { privately } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import type { Subcommand } from "../subcommand.ts";
import { zipOf } from "./zip.ts";

/** `/knowledge export`: the files of the server's own articles as one archive. */
export const exportAll = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "export",
    description: en.commands.knowledge.export,
  },
  slow: true,

  async execute({ place, words }, { shelves }) {
    const files = await shelves.files(place);
    if (files === null) return privately(words.own.refused.store);
    if (files.length === 0) return privately(words.own.none);
    return {
      card: {
        blocks: [
          { kind: "notice", text: words.own.exported(files.length) },
          { kind: "file", name: "articles.zip", bytes: await zipOf(files) },
        ],
      },
      isPrivate: true,
    };
  },
} satisfies Subcommand;
