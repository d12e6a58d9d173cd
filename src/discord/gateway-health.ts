import { type Client, Status } from "discord.js";

/** How the connection to Discord is. */
export interface GatewayHealth {
  readonly isConnected: boolean;
  /** How long Discord took to answer the last heartbeat; null while it has answered none. */
  readonly pingMs: number | null;
}

/**
 * Looks at a client's connection, of which this bot has one. The client as such says that it
 * is ready for good once it was.
 */
export function gatewayHealth({ ws }: Client): GatewayHealth {
  const { shards } = ws;
  return {
    isConnected: shards.size > 0 && shards.every(({ status }) => status === Status.Ready),
    pingMs: ws.ping < 0 ? null : Math.round(ws.ping),
  };
}
