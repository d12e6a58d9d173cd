import { type Gateway, INTENT } from "./gateway.ts";
import type { SentMessage } from "./sent-messages.ts";
import { sentPayload } from "./sent-messages.ts";
import { snowflake } from "./snowflake.ts";
import { type Channel, memberPayload, type User, userPayload } from "./world.ts";

/** A message that somebody writes. */
export interface Written {
  content: string;
  in: Channel;
  author: User;
  /** Whether the payload says what kind of channel it is in; Discord may leave it out. */
  channelType?: boolean;
  mentions?: readonly User[];
  mentionRoles?: readonly string[];
  mentionEveryone?: boolean;
  /** The bot's message that this one replies to. */
  replyTo?: SentMessage;
  /** Whether a reply pings the bot, as it does unless its author turned that off. */
  pingsAuthor?: boolean;
  attachments?: readonly {
    filename: string;
    content_type?: string;
    size?: number;
    url?: string;
  }[];
  stickers?: readonly { name: string }[];
  poll?: { question: string };
  /** Message type; 0 is an ordinary one, 19 a reply, others are mostly system messages. */
  type?: number;
  flags?: number;
  /** Somebody else's message, passed on; it has no words of its own. */
  isForward?: boolean;
  webhookId?: string;
}

/** A message that was delivered to the bot. */
export interface Delivered {
  id: string;
  channelId: string;
  /** Delivers the very same event once more. */
  again(): void;
  /** Edits the text, as its author would, now or so many milliseconds after it was sent. */
  rewrite(content: string, after?: number): void;
  /** Tells of it anew, with the preview that Discord made of a link in it. */
  preview(): void;
  /** Deletes it, as its author would. */
  remove(): void;
}

export interface UserMessages {
  deliver(message: Written): Delivered;
  /** The id of the author of a message in that channel, the bot's own included, or null. */
  authorOf(messageId: string, channelId: string): string | null;
  /** The message as Discord writes it. */
  payload(messageId: string): object | null;
}

/** A message by a user, as Discord writes it. */
export function writtenPayload(
  message: Written,
  bot: User,
  { id = snowflake(), editedAt = null }: { id?: string; editedAt?: string | null } = {},
) {
  const { author, replyTo, poll } = message;
  const channel = message.in;
  const pinged = replyTo !== undefined && message.pingsAuthor !== false ? [bot] : [];
  const mentions = [...(message.mentions ?? []), ...pinged];
  const inGuild = channel.guild !== null;
  return {
    id,
    channel_id: channel.id,
    type: message.type ?? (replyTo === undefined ? 0 : 19),
    content: message.content,
    author: userPayload(author),
    timestamp: new Date().toISOString(),
    edited_timestamp: editedAt,
    tts: false,
    mention_everyone: message.mentionEveryone ?? false,
    mentions: mentions.map((user) => ({
      ...userPayload(user),
      ...(inGuild && { member: memberPayload() }),
    })),
    mention_roles: message.mentionRoles ?? [],
    attachments: (message.attachments ?? []).map((attachment) => ({
      id: snowflake(),
      size: 1024,
      url: `https://cdn.discordapp.com/attachments/1/1/${attachment.filename}`,
      proxy_url: `https://media.discordapp.net/attachments/1/1/${attachment.filename}`,
      ...attachment,
    })),
    embeds: [],
    components: [],
    pinned: false,
    flags: message.flags ?? 0,
    ...(message.stickers !== undefined && {
      sticker_items: message.stickers.map(({ name }) => ({
        id: snowflake(),
        name,
        format_type: 1,
      })),
    }),
    ...(poll !== undefined && {
      poll: {
        question: { text: poll.question },
        answers: [{ answer_id: 1, poll_media: { text: "yes" } }],
        expiry: null,
        allow_multiselect: false,
        layout_type: 1,
      },
    }),
    ...(message.webhookId !== undefined && { webhook_id: message.webhookId }),
    ...(replyTo !== undefined && {
      message_reference: { type: 0, message_id: replyTo.id, channel_id: channel.id },
      referenced_message: sentPayload(replyTo, bot),
    }),
    ...(message.isForward && {
      message_reference: { type: 1, message_id: snowflake(), channel_id: channel.id },
      message_snapshots: [{ message: { content: "What somebody else said." } }],
    }),
    ...(message.channelType !== false && { channel_type: channel.type }),
    ...(channel.guild !== null && {
      guild_id: channel.guild.id,
      ...(message.webhookId === undefined && { member: memberPayload() }),
    }),
  };
}

type Payload = ReturnType<typeof writtenPayload>;

/** What a session without the MessageContent intent is not shown. */
function redacted(payload: Payload, bot: User): object {
  const isForBot =
    !("guild_id" in payload) || payload.mentions.some(({ id }) => id === bot.id);
  return isForBot
    ? payload
    : {
        ...payload,
        content: "",
        attachments: [],
        embeds: [],
        components: [],
        poll: undefined,
      };
}

/** Messages by users, sent over the gateway to the sessions whose intents include them. */
export function keepUserMessages(parts: {
  gateway: Gateway;
  bot: User;
  sentBy: (messageId: string) => SentMessage | null;
}): UserMessages {
  const { gateway, bot } = parts;
  const written = new Map<string, Payload>();
  return {
    deliver(message) {
      const guildId = message.in.guild?.id ?? null;
      const payload = writtenPayload(message, bot);
      written.set(payload.id, payload);
      const wanted = guildId === null ? INTENT.directMessages : INTENT.guildMessages;
      const send = (event: string, data: Payload) =>
        gateway.dispatch(event, guildId, (intents) => {
          if (!(intents & wanted)) return null;
          return intents & INTENT.messageContent ? data : redacted(data, bot);
        });
      send("MESSAGE_CREATE", payload);
      return {
        id: payload.id,
        channelId: payload.channel_id,
        again: () => send("MESSAGE_CREATE", payload),
        rewrite(content, after) {
          const sentAt = Date.parse(payload.timestamp);
          const at = after === undefined ? Date.now() : sentAt + after;
          const editedAt = new Date(at).toISOString();
          const { id, timestamp } = payload;
          const edited = {
            ...writtenPayload({ ...message, content }, bot, { id, editedAt }),
            timestamp,
          };
          written.set(payload.id, edited);
          send("MESSAGE_UPDATE", edited);
        },
        preview() {
          const before = written.get(payload.id);
          if (before !== undefined) send("MESSAGE_UPDATE", before);
        },
        remove() {
          written.delete(payload.id);
          gateway.dispatch("MESSAGE_DELETE", guildId, (intents) =>
            intents & wanted
              ? {
                  id: payload.id,
                  channel_id: payload.channel_id,
                  ...(guildId && { guild_id: guildId }),
                }
              : null,
          );
        },
      };
    },
    authorOf(messageId, channelId) {
      const theirs = written.get(messageId);
      if (theirs?.channel_id === channelId) return theirs.author.id;
      return parts.sentBy(messageId)?.channelId === channelId ? bot.id : null;
    },
    payload: (messageId) => written.get(messageId) ?? null,
  };
}
