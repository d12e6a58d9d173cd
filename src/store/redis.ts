import KeyvRedis, { createClient } from "@keyv/redis";
import { Keyv } from "keyv";
import type { Connect } from "./connection.ts";
import { createRedisShelfRows } from "./redis-shelf.ts";
import { within } from "./within.ts";

/** Commands that may wait for a server that hangs. */
const MOST_WAITING = 10_000;

/**
 * Opens a connection to a Redis server for keys that begin with `footnote:`. It does not
 * reconnect, so nothing queues up while the server is away.
 * @param limit milliseconds that opening may take
 */
export function redisConnector(url: string, limit: number): Connect {
  return async (onLost) => {
    const client = createClient({
      url,
      socket: { reconnectStrategy: false, connectTimeout: limit },
      commandsQueueMaxLength: MOST_WAITING,
    });
    // Without a listener the client's errors would end the process.
    client.on("error", onLost);
    try {
      await within(open(), limit);
    } catch (error) {
      client.destroy();
      throw error;
    }

    async function open(): Promise<void> {
      await client.connect();
      await client.set("footnote:opened", "1", { PX: 60_000 });
    }

    return {
      shelf: createRedisShelfRows(client),
      keyv: ({ name }) =>
        new Keyv(new KeyvRedis(client, { namespace: `footnote:${name}` })),
      close: () => client.close(),
      drop: () => client.destroy(),
    };
  };
}
