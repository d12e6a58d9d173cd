import { ApplicationCommandType } from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { EVERYWHERE } from "../src/discord/everywhere.ts";
import { privately } from "../src/replies/saying.ts";
import { en } from "../src/replies/words/en.ts";

/** `/forget-me`: removes all that is kept of the user, and says what that was. */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "forget-me",
    description: en.commands.forgetMe.description,
    ...EVERYWHERE,
  },
  // A large store is looked through key by key.
  slow: true,
  isForgotten: true,

  async execute({ asker, words }, { store }) {
    const { spaces, removed, nothing } = words.forgetMe;
    const forgotten = [...(await store.forget(asker))].filter(([, count]) => count > 0);
    const what = forgotten.map(([space, count]) => spaces[space](count)).join(", ");
    return privately(what === "" ? nothing : removed(what));
  },
} satisfies Command;
