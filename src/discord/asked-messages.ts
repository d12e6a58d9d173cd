import type { SendableChannels } from "discord.js";
import type { Turn } from "../answering/answer.ts";
import { EDIT_MS, REMEMBERED_MESSAGES } from "../replies/limits.ts";
import type { Incoming } from "./incoming.ts";

/** A message that was found to be for us, and what becomes of it. */
export interface AskedMessage {
  readonly message: Incoming;
  /** Resolves once it is answered; null where it could not be. */
  readonly given: Promise<GivenReply | null>;
}

/** The reply to a message. */
export interface GivenReply {
  /** Its own id. */
  readonly id: string;
  readonly channel: SendableChannels;
  /** What a question in the message belongs to, if it still does, and the turn it leans on. */
  readonly conversation: string | null;
  readonly leansOn: Turn | null;
}

/** Which reply answers which message, for as long as an edit of the message changes it. */
export interface AskedMessages {
  readonly keep: (asked: AskedMessage) => void;
  readonly get: (id: string) => AskedMessage | undefined;
  /** Whether its author has asked nothing after it in its channel. */
  readonly isLast: (message: Incoming) => boolean;
}

/** Memory of the last minutes, and of no more than so many messages: the eldest go first. */
export function createAskedMessages(): AskedMessages {
  const all = new Map<string, AskedMessage>();
  return {
    keep(asked) {
      all.set(asked.message.id, asked);
      // An edit that was made in time may reach us a little later.
      const over = Date.now() - 2 * EDIT_MS;
      for (const [id, { message }] of all) {
        if (all.size <= REMEMBERED_MESSAGES && message.at > over) break;
        all.delete(id);
      }
    },
    get: (id) => all.get(id),
    isLast: ({ author, channel, id }) =>
      ![...all.values()].some(
        ({ message }) =>
          message.author === author &&
          message.channel === channel &&
          BigInt(message.id) > BigInt(id),
      ),
  };
}
