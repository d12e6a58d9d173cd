import { destination, pino } from "pino";
import type { Edition } from "../edition/edition.ts";
import { createAsk } from "../store/ask.ts";
import { openStore } from "../store/store.ts";
import type { Conversation } from "./conversation.ts";

/** Whose conversations these are in the store; Discord's users have numbers. */
const ASKER = "terminal";

/** The conversation of this id in the store, with which a later command can go on. */
export async function storedConversation(
  edition: Edition,
  { store: url, id }: { readonly store: string; readonly id: string },
): Promise<Conversation> {
  // Standard output is for the answer.
  const log = pino({ level: "error" }, destination({ dest: 2, sync: true }));
  const store = await openStore(url, { log });
  const ask = createAsk({ shelves: { editionFor: async () => edition }, store });
  return {
    ask: (text) => ask({ text, asker: ASKER, place: ASKER, conversation: id }),
    close: () => store.close(),
  };
}
