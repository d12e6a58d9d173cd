import type { Message, SendableChannels } from "discord.js";
import type { Logger } from "pino";
import { loggable } from "../failure.ts";
import { DIRECT } from "../replies/reply.ts";
import { turnRepliedTo } from "../replies/turn-replied-to.ts";
import { withoutMentions } from "../replies/without-mentions.ts";
import type { Store } from "../store/store.ts";
import type { GivenReply } from "./asked-messages.ts";
import { cardOn } from "./card-on.ts";
import type { Incoming } from "./incoming.ts";

/** An answer comes right after its question: among so many messages. */
const NEAR = 25;

/**
 * The answer that a process before this one gave to a message, as Discord has it, and what
 * the store knows of it; null where there is none to be found. Never rejects.
 * @param channelOf where a message stands; null where the bot may not write
 */
export async function givenBefore(
  message: Incoming,
  channelOf: (message: Incoming) => Promise<SendableChannels | null>,
  {
    store,
    log,
  }: { readonly store: Pick<Store, "cards" | "conversations">; readonly log: Logger },
): Promise<GivenReply | null> {
  try {
    const channel = await channelOf(message);
    const given = channel && (await givenIn(channel, message, store));
    if (given !== null || message.server === null) return given;
    // A thread has the id of the message that it was opened for.
    const thread = await channelOf({ ...message, channel: message.id });
    return thread && (await givenIn(thread, message, store));
  } catch (error) {
    log.debug({ event: "not_found", ...loggable(error) }, "Found no earlier answer");
    return null;
  }
}

async function givenIn(
  channel: SendableChannels,
  { id, author, server, repliesTo }: Incoming,
  store: Pick<Store, "cards" | "conversations">,
): Promise<GivenReply | null> {
  const reply = await replyTo(id, channel);
  if (reply === null) return null;
  const components = reply.components.map((component) => component.toJSON());
  const key = cardOn({ components, flags: reply.flags.bitfield });
  const kept = key === null ? undefined : await store.cards.get([key.asker, key.card]);
  const last = await store.conversations.get([author, channel.id]);
  const isLast =
    last !== undefined && last.question === withoutMentions(kept?.question ?? "");
  return {
    id: reply.id,
    channel,
    conversation: isLast ? channel.id : null,
    leansOn:
      repliesTo === null
        ? (kept?.leansOn ?? null)
        : await turnRepliedTo(
            repliesTo,
            { asker: author, place: server ?? DIRECT },
            store,
          ),
  };
}

async function replyTo(id: string, channel: SendableChannels): Promise<Message | null> {
  const after = await channel.messages.fetch({ after: id, limit: NEAR, cache: false });
  // In the thread of a message the first of ours answers it, and there the latest is first.
  const ours = after.filter(
    ({ author, reference }) =>
      author.id === channel.client.user.id &&
      (reference?.messageId === id || channel.id === id),
  );
  return ours.last() ?? null;
}
