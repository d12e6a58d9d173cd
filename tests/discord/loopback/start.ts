import { once } from "node:events";
import { createServer } from "node:http";
import { applicationRoutes } from "./application-routes.ts";
import { type Cdn, keepUploads } from "./cdn.ts";
import { type Faults, keepFaults } from "./faults.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import type { Interaction } from "./interaction.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { keepInteractions } from "./interactions.ts";
import {
  type Autocomplete,
  invoking,
  type MessageMenu,
  type Press,
  type Selection,
  type Slash,
  type Submission,
} from "./invoke.ts";
import { messageRoutes } from "./message-routes.ts";
import { type Recorded, record } from "./record.ts";
import { keepRegistrations, type Registrations } from "./registrations.ts";
import { type Request, serveRest, type Violation } from "./rest.ts";
import { keepMessages, type SentMessage, type SentMessages } from "./sent-messages.ts";
import { type Delivered, keepUserMessages, type Written } from "./user-messages.ts";
import {
  aDirectChannel,
  aGroupChannel,
  aGuild,
  aUser,
  type Channel,
  type Guild,
  type User,
} from "./world.ts";

export interface LoopbackOptions {
  /** Servers that exist; one with one channel by default. */
  guilds?: readonly Guild[];
  /** Milliseconds for the first response to an interaction; Discord's 3,000 by default. */
  deadlineMs?: number;
  /** Milliseconds that an interaction token lives; Discord's 15 minutes by default. */
  tokenMs?: number;
  heartbeatMs?: number;
  /** Privileged intents that the application has; none by default. */
  grantedIntents?: number;
  /** Identifies allowed at a time; a client waits 5 s between them when it is 1. */
  maxConcurrency?: number;
  /** How the application is configured in the portal; as it should be by default. */
  application?: Readonly<Record<string, unknown>>;
}

/** Leaves to the loopback who acts and where: its `user` in its `channel`. */
type Anyone<T> = Omit<T, "user" | "in"> & { user?: User; in?: Channel };
type AnyMessage = Omit<Written, "author" | "in"> & { author?: User; in?: Channel };

/** A Discord of its own on two local sockets, and everything that reached it. */
export interface Loopback {
  /** What DISCORD_API has to be. */
  api: string;
  /** The only token that is let in. */
  token: string;
  bot: User;
  /** A member who acts where nobody else is named. */
  user: User;
  guilds: readonly Guild[];
  /** The first server and its first channel. */
  guild: Guild;
  channel: Channel;
  gateway: Gateway;
  faults: Faults;
  registrations: Registrations;
  requests: Recorded<Request>;
  violations: Recorded<Violation>;
  messages: SentMessages;
  typing: Recorded<{ channelId: string; at: number }>;
  cdn: Cdn;
  /** A file that a user gives along, for an option of a command. */
  upload: Cdn["upload"];
  /** The direct messages between the bot and a user (by default `user`). */
  direct(user?: User): Channel;
  /** A group message of these users, without the bot. */
  group(...users: User[]): Channel;
  slash(slash: Anyone<Slash>): Interaction;
  autocomplete(typed: Anyone<Autocomplete>): Interaction;
  contextMenu(
    menu: Omit<Anyone<MessageMenu>, "message"> & { message: Omit<AnyMessage, "in"> },
  ): Interaction;
  button(press: Anyone<Press>): Interaction;
  select(selection: Anyone<Selection>): Interaction;
  modal(submission: Anyone<Submission>): Interaction;
  directMessage(message: Omit<AnyMessage, "in">): Delivered;
  guildMessage(message: AnyMessage): Delivered;
  /** Any dispatch event, as it is. */
  deliver(event: string, data: object, guildId?: string | null): void;
  failNext: Faults["failNext"];
  /** The next message of the bot in a channel that has not been taken by this before. */
  message(channelId: string, within?: number): Promise<SentMessage>;
  /** Everything that the bot wrote to a channel, replies to interactions included. */
  written(channelId: string): SentMessage[];
  /** Throws with every violation so far, and where a message notified anybody. */
  assertClean(options?: { pings?: boolean }): void;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a loopback Discord on a free port. It takes one bot with `token`; point it at
 * `api`. It judges what it is sent as Discord does (`violations`), and can fail on demand.
 */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const bot = aUser("footnote", { bot: true });
  const user = aUser("reader");
  const guilds = options.guilds ?? [aGuild("Harbour")];
  const guild = guilds[0] ?? aGuild("nowhere");
  const channel = guild.channels[0] ?? aDirectChannel(user);
  const token = `${Buffer.from(bot.id).toString("base64url")}.loopbk.${"x".repeat(38)}`;

  const people = new Map([[user.id, user]]);
  const privateChannels = new Map<string, Channel>();
  const direct = (other: User = user) => {
    people.set(other.id, other);
    const open = [...privateChannels.values()].find(
      ({ recipients }) => recipients.length === 1 && recipients[0]?.id === other.id,
    );
    const found = open ?? aDirectChannel(other);
    privateChannels.set(found.id, found);
    return found;
  };
  const group = (...users: User[]) => {
    const made = aGroupChannel(...users);
    privateChannels.set(made.id, made);
    return made;
  };

  const faults = keepFaults();
  const registrations = keepRegistrations(bot.id);
  const messages = keepMessages();
  const typing = record<{ channelId: string; at: number }>();
  const interactions = keepInteractions({
    messages,
    bot,
    deadlineMs: options.deadlineMs ?? 3_000,
    tokenMs: options.tokenMs ?? 15 * 60_000,
  });
  const address = { port: 0 };
  const gatewayUrl = () => `ws://127.0.0.1:${address.port}/gateway`;
  const channelOf = (id: string) =>
    guilds
      .flatMap(({ channels, threads }) => [...channels, ...threads])
      .find((one) => one.id === id) ??
    privateChannels.get(id) ??
    null;
  const cdn = keepUploads(() => `http://127.0.0.1:${address.port}`);
  const server = createServer();
  const gateway = openGateway({
    server,
    token,
    bot,
    guilds,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    granted: options.grantedIntents ?? 0,
    url: gatewayUrl,
  });
  const userMessages = keepUserMessages({ gateway, bot, sentBy: messages.current });
  const routes = [
    ...applicationRoutes({
      bot,
      guilds,
      registrations,
      maxConcurrency: options.maxConcurrency ?? 16,
      configured: options.application ?? {},
      gatewayUrl,
    }),
    ...messageRoutes({
      bot,
      messages,
      userMessages,
      typing,
      gateway,
      channel: channelOf,
      directChannel: (id) => {
        const found = people.get(id);
        return found === undefined ? null : direct(found);
      },
    }),
    ...interactionRoutes(interactions),
  ];
  const rest = serveRest({ server, routes, token, faults, cdn });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (typeof bound === "object" && bound !== null) address.port = bound.port;

  const invoke = invoking({ gateway, bot, interactions, registrations });
  const someone = <T extends { user?: User; in?: Channel }>(act: T) => ({
    ...act,
    user: act.user ?? user,
    in: act.in ?? channel,
  });
  const onMessage = <T extends { user?: User; in?: Channel; message: SentMessage }>(
    act: T,
  ) => someone({ ...act, in: act.in ?? channelOf(act.message.channelId) ?? channel });
  const taken = new Set<string>();
  const close = async () => {
    gateway.stop();
    server.closeAllConnections();
    server.close();
    if (server.listening) await once(server, "close");
  };

  return {
    api: `http://127.0.0.1:${address.port}/api`,
    token,
    bot,
    user,
    guilds,
    guild,
    channel,
    gateway,
    faults,
    registrations,
    requests: rest.requests,
    violations: rest.violations,
    messages,
    typing,
    cdn,
    upload: cdn.upload,
    direct,
    group,
    slash: (slash) => invoke.slash(someone(slash)),
    autocomplete: (typed) => invoke.autocomplete(someone(typed)),
    contextMenu: (menu) =>
      invoke.contextMenu({
        ...someone(menu),
        message: { author: user, ...menu.message },
      }),
    button: (press) => invoke.button(onMessage(press)),
    select: (selection) => invoke.select(onMessage(selection)),
    modal: (submission) => invoke.modal(someone(submission)),
    directMessage: (message) =>
      userMessages.deliver({ author: user, ...message, in: direct(message.author) }),
    guildMessage: (message) =>
      userMessages.deliver({ author: user, in: channel, ...message }),
    deliver: (event, data, guildId = null) =>
      gateway.dispatch(event, guildId, () => data),
    failNext: faults.failNext,
    async message(channelId, within) {
      const found = await messages.sent.find(
        `message in channel ${channelId}`,
        (one) => one.channelId === channelId && !taken.has(one.id),
        within,
      );
      taken.add(found.id);
      return found;
    },
    written: (channelId) =>
      messages.sent.items.filter((one) => one.channelId === channelId),
    assertClean({ pings = true } = {}) {
      const said = rest.violations.items.map(
        ({ method, path, problems, body }) =>
          `${method} ${path}: ${JSON.stringify(problems)} in ${JSON.stringify(body).slice(0, 2_000)}`,
      );
      const pinging = [...messages.sent.items, ...messages.edited.items].filter(
        ({ pings: { everyone, users, roles } }) =>
          everyone || users.length + roles.length > 0,
      );
      if (pings) {
        for (const one of pinging)
          said.push(`pings ${JSON.stringify(one.pings)}: ${one.text}`);
      }
      if (said.length > 0) throw new Error(said.join("\n"));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
