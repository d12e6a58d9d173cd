import { Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Loopback } from "./start.ts";

/** Intents of a client that reads direct messages and mentions. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A bare discord.js client that talks to the loopback; it is not logged in yet. */
export function bareClient(loopback: Loopback, intents = INTENTS): Client {
  return new Client({
    intents,
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
    rest: { api: loopback.api },
    allowedMentions: { parse: [] },
  });
}

/** Logs in and waits until the client knows its servers. */
export async function logIn(client: Client, loopback: Loopback): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(loopback.token);
  await ready;
}
