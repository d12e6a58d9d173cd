import { type Client, Events } from "discord.js";
import type { Logger } from "pino";
import { loggable } from "../failure.ts";

/**
 * Notes what becomes of the connection. A client without a listener for `error` would end
 * the process at the first one. Its debug messages are left out: they hold parts of the
 * token.
 */
export function logClient(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => {
    log.error({ event: "client_error", ...loggable(error) }, "The client failed");
  });
  client.on(Events.ShardError, (error) => {
    log.warn({ event: "gateway_error", ...loggable(error) }, "The connection failed");
  });
  client.on(Events.ShardReconnecting, () => {
    // Emitted also when we go offline ourselves.
    if (!client.isReady()) return;
    log.info({ event: "reconnecting" }, "Reconnecting to Discord");
  });
  client.on(Events.ShardResume, () => {
    log.info({ event: "resumed" }, "Resumed the connection to Discord");
  });
}
