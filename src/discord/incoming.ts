import {
  type GatewayMessageCreateDispatchData,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from "discord.js";
import type { Attached } from "../replies/attached.ts";
import type { CardKey } from "../replies/card-state.ts";
import { cardOn } from "./card-on.ts";

/** What matters of a message that someone sent. */
export interface Incoming {
  readonly id: string;
  /** The author's id. */
  readonly author: string;
  readonly channel: string;
  /** The id of the channel that its thread belongs to; null outside of threads. */
  readonly parent: string | null;
  /** The server's id; null for a direct message. */
  readonly server: string | null;
  readonly by: "person" | "bot" | "webhook" | "system" | "ourselves";
  /** By our own name, or as a reply to us that pings: not by a role, nor with everyone. */
  readonly mentionsUs: boolean;
  /** The answer of ours that it replies to, by its buttons; null where it replies to none. */
  readonly repliesTo: CardKey | null;
  readonly content: string;
  /** What it holds beside words, the most telling of it. */
  readonly holds: Attached;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * From a message as the gateway gives it; whether it is in a thread, the gateway does not
 * say.
 * @param us the bot's own id
 */
export function incomingOf(
  data: GatewayMessageCreateDispatchData,
  us: string | null,
): Incoming {
  return {
    id: data.id,
    author: data.author.id,
    channel: data.channel_id,
    parent: null,
    server: data.guild_id ?? null,
    by: authorOf(data, us),
    mentionsUs: data.mentions.some(({ id }) => id === us),
    repliesTo: cardRepliedTo(data, us),
    content: data.content,
    holds: attachedTo(data),
    at: Date.parse(data.timestamp),
  };
}

function authorOf(
  { author, type, webhook_id }: GatewayMessageCreateDispatchData,
  us: string | null,
): Incoming["by"] {
  if (author.id === us) return "ourselves";
  if (webhook_id !== undefined) return "webhook";
  if (author.bot === true) return "bot";
  // What Discord writes, such as "pinned a message", has types of its own.
  const isSpoken = type === MessageType.Default || type === MessageType.Reply;
  return isSpoken && author.system !== true ? "person" : "system";
}

function cardRepliedTo(
  {
    message_reference: reference,
    referenced_message: to,
  }: GatewayMessageCreateDispatchData,
  us: string | null,
): CardKey | null {
  // A message that is passed on is referred to as well.
  const isReply =
    (reference?.type ?? MessageReferenceType.Default) === MessageReferenceType.Default;
  return isReply && to && to.author.id === us ? cardOn(to) : null;
}

function attachedTo(data: GatewayMessageCreateDispatchData): Attached {
  if (data.message_reference?.type === MessageReferenceType.Forward) return "forward";
  if (((data.flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0) return "voice";
  if (data.poll !== undefined) return "poll";
  if ((data.sticker_items ?? []).length > 0) return "sticker";
  return data.attachments.length > 0 ? "file" : "nothing";
}
