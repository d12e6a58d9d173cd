import type { Component, Modal, Option } from "./bodies.ts";
import type { Upload } from "./cdn.ts";
import type { Gateway } from "./gateway.ts";
import { INTERACTION, type Interaction } from "./interaction.ts";
import type { Interactions } from "./interactions.ts";
import type { Registered, Registrations } from "./registrations.ts";
import { type SentMessage, sentPayload } from "./sent-messages.ts";
import { type Written, writtenPayload } from "./user-messages.ts";
import {
  type Channel,
  channelPayload,
  DIRECT,
  memberPayload,
  type Role,
  rolePayload,
  USUAL,
  type User,
  userPayload,
} from "./world.ts";

/** Who does something, where, and as what. */
interface Actor {
  user: User;
  in: Channel;
  /** Permissions of the member in a server; a usual member's by default. */
  permissions?: bigint;
  roles?: readonly string[];
  locale?: string;
  /** 0 a server, 1 the bot's direct messages, 2 other private channels; from `in` by default. */
  context?: 0 | 1 | 2;
  /** Who installed the app for this use; the server where the bot is a member, else the user. */
  authorizing_integration_owners?: Readonly<Record<string, string>>;
  /** Sends it although a real client would not let the user do so. */
  unchecked?: boolean;
}

type OptionValue = string | number | boolean | User | Channel | Role | Upload;

export interface Slash extends Actor {
  name: string;
  subcommand?: string;
  options?: Readonly<Record<string, OptionValue>>;
}

export interface Autocomplete extends Slash {
  /** The option that the user is typing in. */
  focused: string;
}

export interface MessageMenu extends Actor {
  name: string;
  message: Omit<Written, "in">;
}

export interface Press extends Actor {
  message: SentMessage;
  /** The button's `custom_id`, or its label. */
  button: string;
}

export interface Selection extends Actor {
  message: SentMessage;
  customId: string;
  values: readonly string[];
}

export interface Submission extends Actor {
  /** The modal as it was shown, or only its id, which holds it to nothing. */
  modal: Modal | string;
  /** By the ids of its text fields; one left out is left empty. */
  fields: Readonly<Record<string, string>>;
  /** The message whose component opened the modal. */
  message?: SentMessage;
}

export interface Invoke {
  slash(slash: Slash): Interaction;
  autocomplete(typed: Autocomplete): Interaction;
  contextMenu(menu: MessageMenu): Interaction;
  button(press: Press): Interaction;
  select(selection: Selection): Interaction;
  modal(submission: Submission): Interaction;
}

const SUBCOMMAND = 1;
const USER_OPTION = 6;
const CHANNEL_OPTION = 7;
const ROLE_OPTION = 8;
const ATTACHMENT_OPTION = 11;
const MESSAGE_COMMAND = 3;

type Thing = Exclude<OptionValue, string | number | boolean>;
const isChannel = (value: Thing): value is Channel => "recipients" in value;
const isRole = (value: Thing): value is Role => "grants" in value;
const isUpload = (value: Thing): value is Upload => "filename" in value;
const isUser = (value: Thing): value is User => "username" in value;

function guessedType(value: OptionValue): number {
  if (typeof value === "string") return 3;
  if (typeof value === "number") return Number.isInteger(value) ? 4 : 10;
  if (typeof value === "boolean") return 5;
  if (isRole(value)) return ROLE_OPTION;
  if (isUpload(value)) return ATTACHMENT_OPTION;
  return isChannel(value) ? CHANNEL_OPTION : USER_OPTION;
}

/** What a client would not let a user send. */
function optionObjection(option: Option, value: OptionValue): string | null {
  const length = typeof value === "string" ? value.length : null;
  if (length !== null && length > (option.max_length ?? 6_000)) return "is too long";
  if (length !== null && length < (option.min_length ?? 0)) return "is too short";
  const { type } = option;
  const kind = guessedType(value);
  if (type !== kind && !(type === 10 && kind === 4))
    return `is of type ${kind}, not ${type}`;
  if (
    option.choices?.length &&
    !option.choices.some((choice) => choice.value === value)
  ) {
    return "is not among the choices";
  }
  return null;
}

function filled(
  slash: Slash & { focused?: string },
  defined: readonly Option[],
  where: string,
): object[] {
  const given = Object.entries(slash.options ?? {});
  const missing = defined.find(
    ({ name, required }) => required && slash.options?.[name] === undefined,
  );
  if (missing && slash.focused === undefined && !slash.unchecked) {
    throw new Error(`${where} needs the option ${missing.name}`);
  }
  return given.map(([name, value]) => {
    const option = defined.find((one) => one.name === name);
    if (!slash.unchecked) {
      if (option === undefined) throw new Error(`${where} has no option ${name}`);
      const objection = name === slash.focused ? null : optionObjection(option, value);
      if (objection !== null) throw new Error(`${where}: ${name} ${objection}`);
    }
    return {
      name,
      type: option?.type ?? guessedType(value),
      value: typeof value === "object" ? value.id : value,
      ...(name === slash.focused && { focused: true }),
    };
  });
}

function commandData(
  slash: Slash & { focused?: string },
  command: Registered | null,
): object {
  const { name, subcommand } = slash;
  const where = `/${name}${subcommand === undefined ? "" : ` ${subcommand}`}`;
  const inner =
    subcommand === undefined
      ? null
      : command?.options?.find((one) => one.name === subcommand);
  if (inner === undefined && !slash.unchecked)
    throw new Error(`${where} is not registered`);
  const defined = (inner === null ? command?.options : inner?.options) ?? [];
  const options = filled(slash, defined, where);
  const things = Object.values(slash.options ?? {}).filter(
    (value) => typeof value === "object",
  );
  return {
    id: command?.id ?? "0",
    name,
    type: 1,
    options:
      subcommand === undefined
        ? options
        : [{ name: subcommand, type: SUBCOMMAND, options }],
    ...(things.length > 0 && { resolved: resolved(things, slash) }),
  };
}

/** What Discord sends along of the things that options name. */
function resolved(things: readonly Thing[], { in: place }: Actor): object {
  const users = things.filter(isUser);
  return {
    ...byId("channels", things.filter(isChannel), ({ id, type, name }) => ({
      ...{ id, type, name, permissions: String(USUAL), parent_id: null },
    })),
    ...byId("roles", things.filter(isRole), rolePayload),
    ...byId("attachments", things.filter(isUpload), (upload) => ({
      ...upload,
      proxy_url: upload.url,
      content_type: "text/plain",
      ephemeral: true,
    })),
    ...byId("users", users, userPayload),
    ...(place.guild !== null &&
      byId("members", users, () => ({ ...memberPayload(), permissions: String(USUAL) }))),
  };
}

function byId<T extends { id: string }>(
  kind: string,
  things: readonly T[],
  payload: (thing: T) => object,
): object {
  if (things.length === 0) return {};
  return {
    [kind]: Object.fromEntries(things.map((thing) => [thing.id, payload(thing)])),
  };
}

/** What a client would not let a user send of a modal; null where it would. */
function modalObjection(
  modal: Modal,
  fields: Readonly<Record<string, string>>,
): string | null {
  const inputs = modal.components.flatMap(({ component }) => component ?? []);
  const unknown = Object.keys(fields).find(
    (id) => !inputs.some(({ custom_id: customId }) => customId === id),
  );
  if (unknown !== undefined) return `has no field ${unknown}`;
  for (const { custom_id: id, required, min_length: least, max_length: most } of inputs) {
    const { length } = fields[id ?? ""] ?? "";
    if (required !== false && length === 0) return `needs the field ${id}`;
    if (length > (most ?? 4_000)) return `field ${id} is too long`;
    if (length > 0 && length < (least ?? 0)) return `field ${id} is too short`;
  }
  return null;
}

function filledIn({ modal, fields, unchecked }: Submission): object {
  const isShown = typeof modal === "object";
  const objection = isShown && !unchecked ? modalObjection(modal, fields) : null;
  if (objection !== null) throw new Error(`the modal ${objection}`);
  const ids = isShown
    ? modal.components.map(({ component }) => component?.custom_id ?? "")
    : Object.keys(fields);
  return {
    custom_id: isShown ? modal.custom_id : modal,
    components: ids.map((id) => ({
      type: 18,
      id: 1,
      component: { type: 4, id: 2, custom_id: id, value: fields[id] ?? "" },
    })),
  };
}

function pressed(press: Press): Component {
  const { buttons } = press.message;
  const found = buttons.find(
    ({ custom_id: customId, label }) =>
      customId === press.button || label === press.button,
  );
  if (press.unchecked) return found ?? { type: 2, custom_id: press.button };
  if (found === undefined) {
    const there = buttons
      .map(({ label, custom_id: id }) => `${label} (${id})`)
      .join(", ");
    throw new Error(`no button ${press.button} on the message, only: ${there}`);
  }
  if (found.disabled) throw new Error(`the button ${press.button} is disabled`);
  return found;
}

/** Uses of the bot by people, sent as INTERACTION_CREATE. Throws where a client would not send. */
export function invoking(parts: {
  gateway: Gateway;
  bot: User;
  interactions: Interactions;
  registrations: Registrations;
}): Invoke {
  const { gateway, bot, interactions, registrations } = parts;

  const send = (
    actor: Actor,
    type: number,
    data: object,
    message?: SentMessage,
  ): Interaction => {
    const { guild } = actor.in;
    const context =
      actor.context ?? (guild !== null ? 0 : actor.in.type === DIRECT ? 1 : 2);
    const owners =
      actor.authorizing_integration_owners ??
      (guild?.joined
        ? { 0: guild.id }
        : context === 1
          ? { 0: "0" }
          : { 1: actor.user.id });
    const setup = {
      type,
      channelId: actor.in.id,
      on: message?.id ?? null,
      userInstallOnly: !("0" in owners),
    };
    return interactions.open(setup, (id, token) => {
      const payload = {
        id,
        token,
        type,
        application_id: bot.id,
        version: 1,
        data,
        channel_id: actor.in.id,
        channel: channelPayload(actor.in, bot),
        locale: actor.locale ?? "en-US",
        app_permissions: String(actor.in.botMay),
        entitlements: [],
        authorizing_integration_owners: owners,
        context,
        attachment_size_limit: 10_485_760,
        ...(message !== undefined && { message: sentPayload(message, bot) }),
        ...(guild === null
          ? { user: userPayload(actor.user) }
          : {
              guild_id: guild.id,
              guild: { id: guild.id, locale: "en-US", features: [] },
              guild_locale: "en-US",
              member: {
                ...memberPayload(actor.roles),
                user: userPayload(actor.user),
                permissions: String(actor.permissions ?? USUAL),
              },
            }),
      };
      gateway.dispatch("INTERACTION_CREATE", guild?.id ?? null, () => payload);
    });
  };

  const registered = (actor: Actor, name: string, type: number): Registered | null => {
    const command = registrations.find(name, type, actor.in.guild?.id ?? null);
    if (actor.unchecked) return command;
    if (command === null) {
      const known = registrations.names().join(", ") || "nothing";
      throw new Error(`the command ${name} is not registered, only: ${known}`);
    }
    const context =
      actor.context ?? (actor.in.guild !== null ? 0 : actor.in.type === DIRECT ? 1 : 2);
    if (command.contexts && !command.contexts.includes(context)) {
      throw new Error(`the command ${name} is not offered in context ${context}`);
    }
    return command;
  };

  return {
    slash(slash) {
      const command = registered(slash, slash.name, 1);
      return send(slash, INTERACTION.command, commandData(slash, command));
    },
    autocomplete(typed) {
      const command = registered(typed, typed.name, 1);
      return send(typed, INTERACTION.autocomplete, commandData(typed, command));
    },
    contextMenu(menu) {
      const command = registered(menu, menu.name, MESSAGE_COMMAND);
      const target = writtenPayload({ ...menu.message, in: menu.in }, bot);
      return send(menu, INTERACTION.command, {
        id: command?.id ?? "0",
        name: menu.name,
        type: MESSAGE_COMMAND,
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      });
    },
    button(press) {
      const { type, custom_id: customId, id = 1 } = pressed(press);
      const data = { component_type: type, custom_id: customId, id };
      return send(press, INTERACTION.component, data, press.message);
    },
    select(selection) {
      const { message, customId, values } = selection;
      const menu = message.components.find(
        (component) => component.custom_id === customId,
      );
      const offered = menu?.options?.map(({ value }) => value) ?? [];
      if (!selection.unchecked && !values.every((value) => offered.includes(value))) {
        throw new Error(`${customId} offers only: ${offered.join(", ")}`);
      }
      const data = {
        component_type: menu?.type ?? 3,
        custom_id: customId,
        id: 1,
        values,
      };
      return send(selection, INTERACTION.component, data, message);
    },
    modal(submission) {
      const data = filledIn(submission);
      return send(submission, INTERACTION.modal, data, submission.message);
    },
  };
}
