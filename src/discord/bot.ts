import { type Client, GatewayCloseCodes, RESTEvents } from "discord.js";
import type { Logger } from "pino";
import { START } from "../replies/limits.ts";
import type { Settings } from "../settings.ts";
import { createLeftServers } from "../store/left-servers.ts";
import { createClient } from "./client.ts";
import type { Command, Services } from "./command.ts";
import { connect } from "./connect.ts";
import { existingIn } from "./deleted.ts";
import { type GatewayHealth, gatewayHealth } from "./gateway-health.ts";
import { answerInteractions } from "./interactions.ts";
import { leaveServers } from "./leave-servers.ts";
import { logClient } from "./log-client.ts";
import { answerMessages } from "./messages.ts";
import { persist } from "./persist.ts";
import { postLog } from "./post-log.ts";
import { refusalOfClose } from "./refused.ts";
import { registerCommands } from "./register.ts";
import { createWork } from "./work.ts";

/** What a bot is made of. */
export interface BotParts {
  readonly settings: Pick<Settings, "api" | "guilds">;
  readonly token: string;
  readonly commands: ReadonlyMap<string, Command>;
  readonly services: Omit<Services, "gateway" | "existingIn">;
  readonly log: Logger;
  /** Called when Discord will not have the bot any more, with a sentence for the host. */
  readonly onRefused: (sentence: string) => void;
}

/** A bot that is online. */
export interface Bot {
  /** How many servers it is in. */
  readonly servers: number;
  /** How the connection is right now. */
  readonly gateway: () => GatewayHealth;
  /** Takes nothing new, finishes what is under way within 8 s, and goes offline. */
  readonly stop: () => Promise<void>;
}

/**
 * So long is waited for answers under way; apologies take at most a quarter more, and what
 * is left of 10 s is for the rest to close.
 */
const PATIENCE_MS = 6_000;

/**
 * Goes online and, where Discord does not know them, registers the commands.
 * @throws ConnectError with a sentence for the host
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { settings, token, commands, services, log, onRefused } = parts;
  const { guilds } = settings;
  const work = createWork(log);

  const over = Date.now() + START.withinMs;
  const client = await persist(() => {
    const patience = Math.max(0, over - Date.now());
    return connect({ token, client: listening(), patience, onRefused });
  }, log);
  const { rest, application } = client;
  const registration = { rest, application: application.id, guilds, log };
  try {
    await persist(() => registerCommands(commands, registration), log);
  } catch (error) {
    await client.destroy();
    throw error;
  }
  postLog(client, services, log);
  leaveServers(client, createLeftServers(services.store));
  // discord.js drops a token that is refused and goes on without, mute.
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status !== 401 || !data.auth) return;
    onRefused(refusalOfClose(GatewayCloseCodes.AuthenticationFailed));
  });

  return {
    servers: client.guilds.cache.size,
    gateway: () => gatewayHealth(client),
    async stop() {
      await work.end(PATIENCE_MS);
      await client.destroy();
    },
  };

  function listening(): Client {
    const client = createClient(settings.api);
    logClient(client, log);
    const all: Services = {
      ...services,
      gateway: () => gatewayHealth(client),
      existingIn: (server) => existingIn(client, server),
    };
    answerInteractions(client, { commands, services: all, log }, work);
    answerMessages(client, all, work, log);
    return client;
  }
}
