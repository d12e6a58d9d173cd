import { randomUUID } from "node:crypto";
import type { z } from "zod";
import {
  ACKNOWLEDGED,
  type Answer,
  EMPTY,
  EMPTY_MESSAGE,
  refusal,
  UNKNOWN_INTERACTION,
  UNKNOWN_MESSAGE,
  UNKNOWN_WEBHOOK,
} from "./answer.ts";
import {
  autocompleteData,
  type Choice,
  type callbackBody,
  type MessageBody,
  type Modal,
  messageBody,
  modalData,
} from "./bodies.ts";
import { EPHEMERAL } from "./components.ts";
import type { Problem } from "./description.ts";
import { isFilled, messageProblems } from "./message-limits.ts";
import { type Recorded, record } from "./record.ts";
import {
  type SentFile,
  type SentMessage,
  type SentMessages,
  sentPayload,
} from "./sent-messages.ts";
import { snowflake } from "./snowflake.ts";
import type { User } from "./world.ts";

/** Interaction types, as Discord numbers them. */
export const INTERACTION = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
} as const;

/** Callback types, as Discord numbers them. */
const CALLBACK = {
  message: 4,
  deferMessage: 5,
  deferUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

const FITTING: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [CALLBACK.message, CALLBACK.deferMessage, CALLBACK.modal],
  [INTERACTION.component]: [
    CALLBACK.message,
    CALLBACK.deferMessage,
    CALLBACK.deferUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ],
  [INTERACTION.autocomplete]: [CALLBACK.autocomplete],
  [INTERACTION.modal]: [
    CALLBACK.message,
    CALLBACK.deferMessage,
    CALLBACK.deferUpdate,
    CALLBACK.update,
  ],
};

/** Follow-ups that an app gets in a server which has not installed it. */
const FOLLOWUPS_OF_USER_INSTALL = 5;

/** The first response to an interaction. */
interface Reply {
  type: number;
  /** Milliseconds from the event's sending to the callback's arrival. */
  took: number;
  /** What was shown or updated by the callback itself. */
  message: SentMessage | null;
  /** Whether the response, or what will follow the deferral, is private. */
  ephemeral: boolean;
  choices: readonly Choice[];
  modal: Modal | null;
}

/** A callback request, accepted or not. */
interface Attempt {
  type: number;
  /** Milliseconds from the event's sending. */
  took: number;
  /** HTTP status of the answer, and Discord's error code in it. */
  status: number;
  code: number | null;
  /** Whether it came after the deadline. */
  late: boolean;
}

/** One interaction, followed from the outside. Waits reject after 5 s unless told otherwise. */
export interface Interaction {
  id: string;
  token: string;
  reply(within?: number): Promise<Reply>;
  /** The message that answers: the first response, or what a deferral became. */
  answer(within?: number): Promise<SentMessage>;
  edit(index?: number, within?: number): Promise<SentMessage>;
  followup(index?: number, within?: number): Promise<SentMessage>;
  readonly attempts: readonly Attempt[];
  readonly edits: readonly SentMessage[];
  readonly followups: readonly SentMessage[];
  /** Delivers the very same event once more. */
  again(): void;
}

interface Open {
  type: number;
  openedAt: number;
  channelId: string;
  /** The message whose component was used. */
  on: string | null;
  userInstallOnly: boolean;
  replied: Recorded<Reply>;
  answered: Recorded<SentMessage>;
  attempts: Attempt[];
  edited: Recorded<SentMessage>;
  followed: Recorded<SentMessage>;
  /** What `@original` is; `flags` while it is only a deferral. */
  original: { message: string | null; flags: number } | null;
}

interface InteractionSetup {
  type: number;
  channelId: string;
  on?: string | null;
  userInstallOnly?: boolean;
}

/** A request's outcome, and what was wrong with its body. */
export interface Judgement {
  answer: Answer;
  problems: readonly Problem[];
}

const fine = (answer: Answer): Judgement => ({ answer, problems: [] });
const wrong = (problems: readonly Problem[]): Judgement => ({ answer: EMPTY, problems });

export interface Interactions {
  /** Opens an interaction and has its event delivered with the id and token made for it. */
  open(
    setup: InteractionSetup,
    deliver: (id: string, token: string) => void,
  ): Interaction;
  callback(
    id: string,
    token: string,
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

/** What a message of these files would break as an answer to an interaction. */
function replyProblems(
  body: MessageBody,
  files: readonly SentFile[],
  as: "reply" | "deferral",
): Problem[] {
  return messageProblems(body, { as, files: files.map(({ name }) => name) });
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
  const byId = new Map<string, { token: string; open: Open }>();
  const byToken = new Map<string, Open>();

  const isAlive = (open: Open) => Date.now() - open.openedAt <= parts.tokenMs;
  const payload = (message: SentMessage) => sentPayload(message, bot);

  const accept = (open: Open, reply: Omit<Reply, "took">) => {
    open.replied.add({ ...reply, took: Date.now() - open.openedAt });
  };

  const applyMessage = (
    open: Open,
    type: number,
    data: unknown,
    files: readonly SentFile[],
  ) => {
    const body = messageBody.parse(data ?? {});
    if (type === CALLBACK.deferMessage) {
      const problems = replyProblems(body, files, "deferral");
      if (problems.length > 0) return wrong(problems);
      const flags = body.flags ?? 0;
      open.original = { message: null, flags };
      accept(open, {
        type,
        message: null,
        ephemeral: (flags & EPHEMERAL) !== 0,
        choices: [],
        modal: null,
      });
      return fine(EMPTY);
    }
    const problems = replyProblems(body, files, "reply");
    if (problems.length > 0) return wrong(problems);
    const names = files.map(({ name }) => name);
    if (!isFilled(body, names)) return fine(EMPTY_MESSAGE);
    const message = messages.post({ channelId: open.channelId, body, files });
    open.original = { message: message.id, flags: message.flags };
    open.answered.add(message);
    accept(open, {
      type,
      message,
      ephemeral: message.ephemeral,
      choices: [],
      modal: null,
    });
    return fine(EMPTY);
  };

  const applyUpdate = (
    open: Open,
    type: number,
    data: unknown,
    files: readonly SentFile[],
  ) => {
    if (open.on === null)
      return wrong([{ path: "/type", message: "there is no message to update" }]);
    const before = messages.current(open.on);
    open.original = { message: open.on, flags: before?.flags ?? 0 };
    if (type === CALLBACK.deferUpdate) {
      accept(open, {
        type,
        message: before,
        ephemeral: before?.ephemeral ?? false,
        choices: [],
        modal: null,
      });
      return fine(EMPTY);
    }
    const judged = change(open, open.on, messageBody.parse(data ?? {}), files);
    const message = messages.current(open.on);
    if (judged.problems.length === 0 && judged.answer.status < 400 && message !== null) {
      open.answered.add(message);
      accept(open, {
        type,
        message,
        ephemeral: message.ephemeral,
        choices: [],
        modal: null,
      });
    }
    return judged;
  };

  const applyChoices = (open: Open, type: number, data: unknown) => {
    const choices = autocompleteData.parse(data).choices ?? [];
    const problems = choices.flatMap(({ name, value }, at) =>
      [
        { field: "name", text: name },
        { field: "value", text: String(value) },
      ].flatMap(({ field, text }) =>
        text.length > 100 || text.length < 1
          ? [
              {
                path: `/data/choices/${at}/${field}`,
                message: "not 1 to 100 UTF-16 units",
              },
            ]
          : [],
      ),
    );
    if (choices.length > 25) problems.push({ path: "/data/choices", message: "over 25" });
    if (problems.length > 0) return wrong(problems);
    accept(open, { type, message: null, ephemeral: true, choices, modal: null });
    return fine(EMPTY);
  };

  const apply = (
    open: Open,
    { type, data }: z.infer<typeof callbackBody>,
    files: readonly SentFile[],
  ): Judgement => {
    if (!FITTING[open.type]?.includes(type)) {
      return wrong([
        {
          path: "/type",
          message: `callback ${type} does not answer interaction ${open.type}`,
        },
      ]);
    }
    if (type === CALLBACK.autocomplete) return applyChoices(open, type, data);
    if (type === CALLBACK.modal) {
      accept(open, {
        type,
        message: null,
        ephemeral: true,
        choices: [],
        modal: modalData.parse(data),
      });
      return fine(EMPTY);
    }
    return type === CALLBACK.update || type === CALLBACK.deferUpdate
      ? applyUpdate(open, type, data, files)
      : applyMessage(open, type, data, files);
  };

  const change = (
    open: Open,
    id: string,
    body: MessageBody,
    files: readonly SentFile[],
  ): Judgement => {
    const before = messages.current(id);
    if (before === null) return fine(UNKNOWN_MESSAGE);
    const merged = { ...before.body, ...body };
    const names = [...before.files, ...files].map(({ name }) => name);
    const problems = messageProblems(merged, {
      as: "edit",
      files: names,
      before: { flags: before.flags },
    });
    if (problems.length > 0) return wrong(problems);
    if (!isFilled(merged, names)) return fine(EMPTY_MESSAGE);
    const after = messages.edit(id, body, files);
    if (after === null) return fine(UNKNOWN_MESSAGE);
    open.edited.add(after);
    return fine({ status: 200, body: payload(after) });
  };

  /** Turns the "thinking" of a deferral into a message. */
  const fulfil = (
    open: Open,
    flags: number,
    body: MessageBody,
    files: readonly SentFile[],
  ): Judgement => {
    const whole = { ...body, flags: flags | (body.flags ?? 0) };
    const names = files.map(({ name }) => name);
    const problems = messageProblems(whole, {
      as: "edit",
      files: names,
      before: { flags },
    });
    if (problems.length > 0) return wrong(problems);
    if (!isFilled(whole, names)) return fine(EMPTY_MESSAGE);
    const message = messages.post({ channelId: open.channelId, body: whole, files });
    open.original = { message: message.id, flags: message.flags };
    open.answered.add(message);
    open.edited.add(message);
    return fine({ status: 200, body: payload(message) });
  };

  /** The open interaction of a webhook token, once it has had its first response. */
  const acknowledged = (token: string): { open: Open } | { refused: Answer } => {
    const open = byToken.get(token);
    if (open === undefined) return { refused: UNKNOWN_WEBHOOK };
    if (!isAlive(open)) return { refused: refusal(401, 50_027, "Invalid Webhook Token") };
    return open.replied.items.length === 0 ? { refused: UNKNOWN_WEBHOOK } : { open };
  };

  const idOf = (open: Open, message: string) =>
    message === "@original" ? (open.original?.message ?? null) : message;

  return {
    open(setup, deliver) {
      const id = snowflake();
      const token = `aW50ZXJhY3Rpb246${randomUUID().replaceAll("-", "")}`;
      const open: Open = {
        type: setup.type,
        openedAt: Date.now(),
        channelId: setup.channelId,
        on: setup.on ?? null,
        userInstallOnly: setup.userInstallOnly ?? false,
        replied: record(),
        answered: record(),
        attempts: [],
        edited: record(),
        followed: record(),
        original: null,
      };
      byId.set(id, { token, open });
      byToken.set(token, open);
      deliver(id, token);
      return {
        id,
        token,
        reply: (within) =>
          open.replied.at("first response to the interaction", 0, within),
        answer: (within) => open.answered.at("answer to the interaction", 0, within),
        edit: (index = 0, within) => open.edited.at(`edit ${index}`, index, within),
        followup: (index = 0, within) =>
          open.followed.at(`follow-up ${index}`, index, within),
        attempts: open.attempts,
        edits: open.edited.items,
        followups: open.followed.items,
        again: () => deliver(id, token),
      };
    },

    callback(id, token, body, files, withResponse) {
      const known = byId.get(id);
      if (known === undefined || known.token !== token) return fine(UNKNOWN_INTERACTION);
      const { open } = known;
      const took = Date.now() - open.openedAt;
      const late = took > parts.deadlineMs;
      const judged = late
        ? fine(UNKNOWN_INTERACTION)
        : open.replied.items.length > 0
          ? fine(ACKNOWLEDGED)
          : apply(open, body, files);
      const refused = judged.problems.length > 0 || judged.answer.status >= 400;
      const status =
        judged.problems.length > 0 ? 400 : refused ? judged.answer.status : 204;
      const said = judged.answer.body;
      const code =
        refused && typeof said === "object" && said !== null && "code" in said
          ? Number(said.code)
          : null;
      open.attempts.push({ type: body.type, took, status, code, late });
      if (refused) return judged;
      if (!withResponse) return fine(EMPTY);
      const message = idOf(open, "@original");
      const shown = message === null ? null : messages.current(message);
      return fine({
        status: 200,
        body: {
          interaction: {
            id,
            type: open.type,
            response_message_id: shown?.id ?? snowflake(),
            response_message_loading: body.type === CALLBACK.deferMessage,
            response_message_ephemeral: open.replied.items[0]?.ephemeral ?? false,
          },
          resource: {
            type: body.type,
            ...(shown !== null && { message: payload(shown) }),
          },
        },
      });
    },

    followup(token, body, files) {
      const found = acknowledged(token);
      if ("refused" in found) return fine(found.refused);
      const { open } = found;
      // A follow-up to a bare deferral takes the place of its "thinking" message.
      if (open.original !== null && open.original.message === null) {
        return fulfil(open, open.original.flags, body, files);
      }
      if (
        open.userInstallOnly &&
        open.followed.items.length >= FOLLOWUPS_OF_USER_INSTALL
      ) {
        return fine(
          refusal(400, 40_094, "This interaction has reached its follow-up limit"),
        );
      }
      const problems = replyProblems(body, files, "reply");
      if (problems.length > 0) return wrong(problems);
      if (
        !isFilled(
          body,
          files.map(({ name }) => name),
        )
      )
        return fine(EMPTY_MESSAGE);
      const message = messages.post({ channelId: open.channelId, body, files });
      open.followed.add(message);
      return fine({ status: 200, body: payload(message) });
    },

    read(token, message) {
      const found = acknowledged(token);
      if ("refused" in found) return fine(found.refused);
      const id = idOf(found.open, message);
      const current = id === null ? null : messages.current(id);
      return fine(current ? { status: 200, body: payload(current) } : UNKNOWN_MESSAGE);
    },

    edit(token, message, body, files) {
      const found = acknowledged(token);
      if ("refused" in found) return fine(found.refused);
      const { open } = found;
      if (
        message === "@original" &&
        open.original !== null &&
        open.original.message === null
      ) {
        return fulfil(open, open.original.flags, body, files);
      }
      const id = idOf(open, message);
      return id === null ? fine(UNKNOWN_MESSAGE) : change(open, id, body, files);
    },

    remove(token, message) {
      const found = acknowledged(token);
      if ("refused" in found) return fine(found.refused);
      const id = idOf(found.open, message);
      return fine(id !== null && messages.remove(id) ? EMPTY : UNKNOWN_MESSAGE);
    },
  };
}
