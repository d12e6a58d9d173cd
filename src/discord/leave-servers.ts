import { type Client, Events } from "discord.js";
import type { LeftServers } from "../store/left-servers.ts";

/** Milliseconds between two looks whether a server is to be forgotten. */
const EVERY_MS = 24 * 60 * 60_000;

/**
 * Has servers that remove the bot forgotten after a while.
 * @param client one that is online, and so knows all servers that it is in
 */
export function leaveServers(client: Client, left: LeftServers): void {
  // Of one in an outage discord.js tells otherwise.
  client.on(Events.GuildDelete, ({ id }) => void left.note(id));
  look();
  setInterval(look, EVERY_MS).unref();

  function look(): void {
    if (client.isReady()) void left.tidy((server) => client.guilds.cache.has(server));
  }
}
