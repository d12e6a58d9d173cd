import type { z } from "zod";
import {
  ACKNOWLEDGED,
  type Answer,
  EMPTY,
  refusal,
  UNKNOWN_INTERACTION,
  UNKNOWN_MESSAGE,
  UNKNOWN_WEBHOOK,
} from "./answer.ts";
import type { callbackBody, MessageBody } from "./bodies.ts";
import { CALLBACK, respond } from "./callbacks.ts";
import { now } from "./clock.ts";
import {
  followed,
  type Interaction,
  type InteractionSetup,
  type Open,
  openInteraction,
} from "./interaction.ts";
import {
  editMessage,
  fine,
  isDone,
  type Judgement,
  objection,
  shown,
} from "./judgement.ts";
import { type SentFile, type SentMessages, sentPayload } from "./sent-messages.ts";
import { snowflake } from "./snowflake.ts";
import type { User } from "./world.ts";

/** Follow-ups that an app gets in a server which has not installed it. */
const FOLLOWUPS_OF_USER_INSTALL = 5;
const NO_MORE_FOLLOWUPS = refusal(400, 40_094, "Follow-up message limit reached");
const EXPIRED = refusal(401, 50_027, "Invalid Webhook Token");
const ORIGINAL = "@original";

export interface Interactions {
  /** Opens an interaction and has its event delivered with the id and token made for it. */
  open(
    setup: InteractionSetup,
    deliver: (id: string, token: string) => void,
  ): Interaction;
  callback(
    { id, token }: { id: string; token: string },
    body: z.infer<typeof callbackBody>,
    files: readonly SentFile[],
    withResponse: boolean,
  ): Judgement;
  followup(token: string, body: MessageBody, files: readonly SentFile[]): Judgement;
  /** Reads, edits or deletes a message of the interaction; `@original` names the first. */
  read(token: string, message: string): Judgement;
  edit(
    token: string,
    message: string,
    body: MessageBody,
    files: readonly SentFile[],
  ): Judgement;
  remove(token: string, message: string): Judgement;
}

/**
 * The life of interactions: one callback within `deadlineMs`, then edits and follow-ups
 * for `tokenMs`.
 */
export function keepInteractions(parts: {
  messages: SentMessages;
  bot: User;
  deadlineMs: number;
  tokenMs: number;
}): Interactions {
  const { messages, bot } = parts;
  const byId = new Map<string, Open>();
  const byToken = new Map<string, Open>();

  /** Does something for a token whose interaction has had its first response. */
  const acknowledged = (token: string, work: (open: Open) => Judgement): Judgement => {
    const open = byToken.get(token);
    if (open === undefined) return fine(UNKNOWN_WEBHOOK);
    if (now() - open.openedAt > parts.tokenMs) return fine(EXPIRED);
    return open.original === null ? fine(UNKNOWN_WEBHOOK) : work(open);
  };

  const idOf = (open: Open, message: string) =>
    message === ORIGINAL ? (open.original?.message ?? "") : message;

  /** Turns the "thinking" of a deferral into a message. */
  const fulfil = (
    open: Open,
    flags: number,
    body: MessageBody,
    files: readonly SentFile[],
  ): Judgement => {
    const whole = { ...body, flags: flags | (body.flags ?? 0) };
    const refused = objection(whole, files, { as: "edit", before: { flags } });
    if (refused !== null) return refused;
    const message = messages.post({ channelId: open.channelId, body: whole, files });
    open.original = { message: message.id, flags: message.flags };
    open.answered.add(message);
    open.edited.add(message);
    return shown(message, bot);
  };

  const responseTo = (open: Open, type: number): Answer => {
    const message = messages.current(idOf(open, ORIGINAL));
    return {
      status: 200,
      body: {
        interaction: {
          id: open.id,
          type: open.type,
          response_message_id: message?.id ?? snowflake(),
          response_message_loading: type === CALLBACK.deferMessage,
          response_message_ephemeral: open.replied.items[0]?.ephemeral ?? false,
        },
        resource: {
          type,
          ...(message !== null && { message: sentPayload(message, bot) }),
        },
      },
    };
  };

  return {
    open(setup, deliver) {
      const open = openInteraction(setup);
      const { id, token } = open;
      byId.set(id, open);
      byToken.set(token, open);
      const send = () => deliver(id, token);
      send();
      return followed(open, send);
    },

    callback({ id, token }, body, files, withResponse) {
      const open = byId.get(id);
      if (open?.token !== token) return fine(UNKNOWN_INTERACTION);
      const took = now() - open.openedAt;
      const late = took > parts.deadlineMs;
      const isAnswered = open.replied.items.length > 0;
      const judged = late
        ? fine(UNKNOWN_INTERACTION)
        : isAnswered
          ? fine(ACKNOWLEDGED)
          : respond(open, body, files, { messages, bot });
      const { type } = body;
      if (isDone(judged)) {
        open.attempts.push({ type, took, status: 204, code: null, late });
        return fine(withResponse ? responseTo(open, type) : EMPTY);
      }
      const { status, code } =
        judged.problems.length > 0 ? { status: 400, code: 50_035 } : judged.answer;
      open.attempts.push({ type, took, status, code: code ?? null, late });
      return judged;
    },

    followup: (token, body, files) =>
      acknowledged(token, (open) => {
        // A follow-up to a bare deferral takes the place of its "thinking" message.
        if (open.original?.message === null) {
          return fulfil(open, open.original.flags, body, files);
        }
        if (
          open.userInstallOnly &&
          open.followed.items.length >= FOLLOWUPS_OF_USER_INSTALL
        ) {
          return fine(NO_MORE_FOLLOWUPS);
        }
        const refused = objection(body, files, { as: "reply" });
        if (refused !== null) return refused;
        const message = messages.post({ channelId: open.channelId, body, files });
        open.followed.add(message);
        return shown(message, bot);
      }),

    read: (token, message) =>
      acknowledged(token, (open) => {
        const current = messages.current(idOf(open, message));
        return current === null ? fine(UNKNOWN_MESSAGE) : shown(current, bot);
      }),

    edit: (token, message, body, files) =>
      acknowledged(token, (open) => {
        if (message === ORIGINAL && open.original?.message === null) {
          return fulfil(open, open.original.flags, body, files);
        }
        const id = idOf(open, message);
        const judged = editMessage({ messages, bot }, id, body, files);
        const after = messages.current(id);
        if (isDone(judged) && after !== null) open.edited.add(after);
        return judged;
      }),

    remove: (token, message) =>
      acknowledged(token, (open) =>
        fine(messages.remove(idOf(open, message)) ? EMPTY : UNKNOWN_MESSAGE),
      ),
  };
}
