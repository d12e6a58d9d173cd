import type { Component, MessageBody } from "./bodies.ts";
import { EPHEMERAL, everyComponent, shownText } from "./components.ts";
import { type Pings, pingsOf } from "./pings.ts";
import { type Recorded, record } from "./record.ts";
import { snowflake } from "./snowflake.ts";
import { type User, userPayload } from "./world.ts";

/** A file that came with a message. */
export interface SentFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A message of the bot as it stood at one moment; later edits make another of these. */
export interface SentMessage {
  id: string;
  channelId: string;
  /** When it was sent or edited, in milliseconds since 1970. */
  at: number;
  /** Content, embeds and Text Displays, as written, one after the other. */
  text: string;
  flags: number;
  ephemeral: boolean;
  body: MessageBody;
  files: readonly SentFile[];
  /** Every component, nested ones included. */
  components: readonly Component[];
  /** The buttons among them. */
  buttons: readonly Component[];
  pings: Pings;
  /** The id of the message that this one replies to. */
  repliesTo: string | null;
}

export interface SentMessages {
  /** Messages of the bot as first sent, channel messages and replies alike. */
  sent: Recorded<SentMessage>;
  /** Messages after each edit. */
  edited: Recorded<SentMessage>;
  /** Ids of deleted messages. */
  deleted: Recorded<string>;
  post(message: Posted): SentMessage;
  /** Null when there is no such message. */
  edit(id: string, body: MessageBody, files: readonly SentFile[]): SentMessage | null;
  remove(id: string): boolean;
  current(id: string): SentMessage | null;
  /** Those that everybody sees in a channel, the first one first. */
  in(channelId: string): SentMessage[];
}

interface Posted {
  channelId: string;
  body: MessageBody;
  files: readonly SentFile[];
  /** The author of the message that is replied to. */
  repliedTo?: string | null;
}

function seen(
  id: string,
  { channelId, body, files, repliedTo = null }: Posted,
): SentMessage {
  const components = everyComponent(body.components).map(({ component }) => component);
  const flags = body.flags ?? 0;
  return {
    id,
    channelId,
    at: Date.now(),
    text: shownText(body),
    flags,
    ephemeral: (flags & EPHEMERAL) !== 0,
    body,
    files,
    components,
    buttons: components.filter(({ type }) => type === 2),
    pings: pingsOf(body, repliedTo),
    repliesTo: body.message_reference?.message_id ?? null,
  };
}

/** The bot's messages, in memory. */
export function keepMessages(): SentMessages {
  const now = new Map<string, SentMessage>();
  const sent = record<SentMessage>();
  const edited = record<SentMessage>();
  const deleted = record<string>();
  return {
    sent,
    edited,
    deleted,
    post(message) {
      const posted = seen(snowflake(), message);
      now.set(posted.id, posted);
      sent.add(posted);
      return posted;
    },
    edit(id, body, files) {
      const before = now.get(id);
      if (before === undefined) return null;
      const merged = { ...before.body, ...body, flags: before.flags | (body.flags ?? 0) };
      const after = seen(id, {
        channelId: before.channelId,
        body: merged,
        files: body.attachments ? files : [...before.files, ...files],
      });
      now.set(id, after);
      edited.add(after);
      return after;
    },
    remove(id) {
      const was = now.delete(id);
      if (was) deleted.add(id);
      return was;
    },
    current: (id) => now.get(id) ?? null,
    in: (channelId) =>
      [...now.values()].filter((one) => one.channelId === channelId && !one.ephemeral),
  };
}

/** Components get an id when the sender gave none, counted through the message. */
function numbered(components: readonly Component[] | null | undefined): unknown[] {
  let next = 1;
  const number = (component: Component): object => ({
    ...component,
    id: component.id || next++,
    ...(component.components && { components: component.components.map(number) }),
    ...(component.accessory && { accessory: number(component.accessory) }),
  });
  return (components ?? []).map(number);
}

/** A message of the bot as Discord writes it. */
export function sentPayload(message: SentMessage, bot: User) {
  const { body } = message;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.repliesTo === null ? 0 : 19,
    author: userPayload(bot),
    application_id: bot.id,
    content: body.content ?? "",
    embeds: body.embeds ?? [],
    components: numbered(body.components),
    attachments: message.files.map(({ name, type, bytes }) => ({
      id: snowflake(),
      filename: name,
      content_type: type,
      size: bytes.byteLength,
      url: `https://cdn.discordapp.com/attachments/1/1/${name}`,
      proxy_url: `https://media.discordapp.net/attachments/1/1/${name}`,
    })),
    flags: message.flags,
    timestamp: new Date(message.at).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: message.pings.everyone,
    mentions: [],
    mention_roles: [],
    ...(message.repliesTo !== null && {
      message_reference: {
        type: 0,
        message_id: message.repliesTo,
        channel_id: message.channelId,
      },
    }),
  };
}
