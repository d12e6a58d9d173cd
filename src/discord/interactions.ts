import { type Client, Events } from "discord.js";
import { saying } from "../replies/saying.ts";
import { wordsFor } from "../replies/words/languages.ts";
import { type Dispatching, dispatch } from "./dispatch.ts";
import { replyTo } from "./reply.ts";
import type { Work } from "./work.ts";

/** Answers the commands and everything else that users do with the client's messages. */
export function answerInteractions(
  client: Client,
  dispatching: Dispatching,
  work: Work,
): void {
  client.on(Events.InteractionCreate, (interaction) => {
    work.take({
      id: interaction.id,
      run: () => dispatch(interaction, dispatching),
      async apologise() {
        if (interaction.isAutocomplete()) return;
        const card = saying(wordsFor(interaction.locale).restarting);
        await replyTo(interaction, { card, isPrivate: true });
      },
    });
  });
}
