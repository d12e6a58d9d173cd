import {
  EMPTY,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  NO_HISTORY,
  refusal,
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
} from "./answer.ts";
import { messageBody, threadBody } from "./bodies.ts";
import type { Gateway } from "./gateway.ts";
import { editMessage, objection, shown, wrong } from "./judgement.ts";
import type { Recorded } from "./record.ts";
import type { Asked, Route } from "./rest.ts";
import { type SentMessage, type SentMessages, sentPayload } from "./sent-messages.ts";
import type { UserMessages } from "./user-messages.ts";
import {
  aThread,
  type Channel,
  channelPayload,
  PERMISSIONS,
  type User,
} from "./world.ts";

const MESSAGES = "/channels/:channel/messages";
const MESSAGE = "/channels/:channel/messages/:message";

/** Channels, their messages and the typing indicator. */
export function messageRoutes(parts: {
  bot: User;
  messages: SentMessages;
  userMessages: UserMessages;
  typing: Recorded<{ channelId: string; at: number }>;
  gateway: Gateway;
  channel: (id: string) => Channel | null;
  directChannel: (userId: string) => Channel | null;
}): Route[] {
  const { bot, messages } = parts;
  const channelOf = ({ params }: Asked) => parts.channel(params["channel"] ?? "");
  const messageOf = ({ params }: Asked) => messages.current(params["message"] ?? "");
  const may = (channel: Channel, ...wanted: bigint[]) =>
    wanted.every((permission) => (channel.botMay & permission) !== 0n);

  const speaking = ({ parent }: Channel) =>
    parent === undefined ? PERMISSIONS.sendMessages : PERMISSIONS.sendMessagesInThreads;

  const nonces = new Map<string, SentMessage>();

  const create = (asked: Asked) => {
    const channel = channelOf(asked);
    if (channel === null) return UNKNOWN_CHANNEL;
    if (!may(channel, PERMISSIONS.viewChannel)) return MISSING_ACCESS;
    if (!may(channel, speaking(channel))) return MISSING_PERMISSIONS;
    const body = messageBody.parse(asked.body);
    if (asked.files.length > 0 && !may(channel, PERMISSIONS.attachFiles)) {
      return MISSING_PERMISSIONS;
    }
    const refused = objection(body, asked.files, { as: "message" });
    if (refused !== null) return refused;
    const reference = body.message_reference ?? null;
    if (reference !== null && !may(channel, PERMISSIONS.readMessageHistory))
      return NO_HISTORY;
    const repliedTo =
      reference === null
        ? null
        : parts.userMessages.authorOf(reference.message_id, channel.id);
    if (
      reference !== null &&
      repliedTo === null &&
      reference.fail_if_not_exists !== false
    ) {
      return wrong({ path: "/message_reference", message: "Unknown message" });
    }
    const nonce = body.enforce_nonce && body.nonce ? `${channel.id} ${body.nonce}` : null;
    const twin = nonce === null ? undefined : nonces.get(nonce);
    if (twin !== undefined) return shown(twin, bot);
    // Without the permission Discord drops embeds without a word.
    const visible = may(channel, PERMISSIONS.embedLinks) ? body : { ...body, embeds: [] };
    const posted = messages.post({
      channelId: channel.id,
      body: visible,
      files: asked.files,
      repliedTo,
    });
    if (nonce !== null) nonces.set(nonce, posted);
    return shown(posted, bot);
  };

  return [
    {
      method: "POST",
      path: MESSAGES,
      described: "/channels/{channel_id}/messages",
      answer: create,
    },
    {
      method: "GET",
      path: MESSAGES,
      described: null,
      answer(asked) {
        const channel = channelOf(asked);
        if (channel === null) return UNKNOWN_CHANNEL;
        if (!may(channel, PERMISSIONS.viewChannel)) return MISSING_ACCESS;
        // Only the bot's own are there to be read; without the permission, none.
        const after = BigInt(asked.query.get("after") ?? 0);
        const limit = Number(asked.query.get("limit") ?? 50);
        const found = may(channel, PERMISSIONS.readMessageHistory)
          ? messages.in(channel.id).filter(({ id }) => BigInt(id) > after)
          : [];
        const body = found.slice(0, limit).reverse();
        return { status: 200, body: body.map((one) => sentPayload(one, bot)) };
      },
    },
    {
      method: "PATCH",
      path: MESSAGE,
      described: "/channels/{channel_id}/messages/{message_id}",
      answer: ({ params, body, files }) =>
        editMessage(
          { messages, bot },
          params["message"] ?? "",
          messageBody.parse(body),
          files,
        ),
    },
    {
      method: "GET",
      path: MESSAGE,
      described: null,
      answer(asked) {
        const found = messageOf(asked);
        const fromUser = parts.userMessages.payload(asked.params["message"] ?? "");
        const body = found === null ? fromUser : sentPayload(found, bot);
        return body === null ? UNKNOWN_MESSAGE : { status: 200, body };
      },
    },
    {
      method: "DELETE",
      path: MESSAGE,
      described: null,
      answer: (asked) =>
        messages.remove(asked.params["message"] ?? "") ? EMPTY : UNKNOWN_MESSAGE,
    },
    {
      method: "POST",
      path: "/channels/:channel/typing",
      described: null,
      answer(asked) {
        const channel = channelOf(asked);
        if (channel === null) return UNKNOWN_CHANNEL;
        if (!may(channel, speaking(channel))) return MISSING_PERMISSIONS;
        parts.typing.add({ channelId: channel.id, at: Date.now() });
        return EMPTY;
      },
    },
    {
      method: "POST",
      path: `${MESSAGE}/threads`,
      described: "/channels/{channel_id}/messages/{message_id}/threads",
      answer(asked) {
        const channel = channelOf(asked);
        if (channel === null) return UNKNOWN_CHANNEL;
        if (!may(channel, PERMISSIONS.viewChannel)) return MISSING_ACCESS;
        if (!may(channel, PERMISSIONS.createPublicThreads)) return MISSING_PERMISSIONS;
        const id = asked.params["message"] ?? "";
        if (channel.guild === null || channel.parent !== undefined) {
          return refusal(400, 50_024, "Cannot execute action on this channel type");
        }
        if (parts.userMessages.payload(id) === null) return UNKNOWN_MESSAGE;
        if (parts.channel(id) !== null) {
          return refusal(400, 160_004, "Thread already created for this message");
        }
        const { name } = threadBody.parse(asked.body);
        const thread = channelPayload(aThread(channel, name, id), bot);
        parts.gateway.dispatch("THREAD_CREATE", channel.guild.id, () => ({
          ...thread,
          newly_created: true,
        }));
        return { status: 201, body: thread };
      },
    },
    {
      method: "GET",
      path: "/channels/:channel",
      described: null,
      answer(asked) {
        const channel = channelOf(asked);
        if (channel === null) return UNKNOWN_CHANNEL;
        if (!may(channel, PERMISSIONS.viewChannel)) return MISSING_ACCESS;
        return { status: 200, body: channelPayload(channel, bot) };
      },
    },
    {
      method: "POST",
      path: "/users/@me/channels",
      described: "/users/@me/channels",
      answer({ body }) {
        const recipient =
          typeof body === "object" && body !== null && "recipient_id" in body
            ? parts.directChannel(String(body.recipient_id))
            : null;
        return recipient === null
          ? refusal(400, 50_033, "Invalid Recipient(s)")
          : { status: 200, body: channelPayload(recipient, bot) };
      },
    },
  ];
}
