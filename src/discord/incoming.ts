import {
  type GatewayMessageCreateDispatchData,
  type Message,
  MessageType,
} from "discord.js";

/** What matters of a message that someone sent, however it reached us. */
export interface Incoming {
  readonly id: string;
  /** The author's id. */
  readonly author: string;
  readonly channel: string;
  /** Written by a person: no bot, no webhook, and no system message. */
  readonly isByPerson: boolean;
  /** In a direct message, not in a server. */
  readonly isDirect: boolean;
  readonly content: string;
  /** The server's language; messages do not say their author's. */
  readonly locale: string;
}

/** From a message as discord.js gives it. */
export function incomingOf(message: Message): Incoming {
  return {
    id: message.id,
    author: message.author.id,
    channel: message.channelId,
    isByPerson:
      isSpoken(message.type) && !message.author.bot && message.webhookId === null,
    isDirect: message.guildId === null,
    content: message.content,
    locale: message.guild?.preferredLocale ?? "en",
  };
}

/** From a message as the gateway gives it. */
export function incomingOfPacket(data: GatewayMessageCreateDispatchData): Incoming {
  return {
    id: data.id,
    author: data.author.id,
    channel: data.channel_id,
    isByPerson:
      isSpoken(data.type) && data.author.bot !== true && data.webhook_id === undefined,
    isDirect: data.guild_id === undefined,
    content: data.content,
    locale: "en",
  };
}

/** System messages, such as "pinned a message", have types of their own. */
function isSpoken(type: MessageType): boolean {
  return type === MessageType.Default || type === MessageType.Reply;
}
