import KeyvRedis, { createClient } from "@keyv/redis";
import { Keyv } from "keyv";
import type { Connect } from "./connection.ts";
import { createRedisShelfRows } from "./redis-shelf.ts";
import type { SpaceRules } from "./spaces.ts";
import { within } from "./within.ts";

/** Commands that may wait for a server that hangs. */
const MOST_WAITING = 10_000;

/** What stands between a namespace and a key, as `@keyv/redis` writes it. */
const SEPARATOR = "::";

/** Keys of all kinds that Redis looks at before others get their turn. */
const AT_ONCE = 1_000;

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
      keyv: (space) => new Keyv(new KeyvRedis(client, { namespace: namespaceOf(space) })),
      keys: async (space, beginning) => {
        const before = `${namespaceOf(space)}${SEPARATOR}`;
        // No key has a character in it that a pattern takes for something else.
        const pattern = { MATCH: `${before}${beginning}*`, COUNT: AT_ONCE };
        const keys: string[] = [];
        for await (const found of client.scanIterator(pattern)) {
          keys.push(...found.map((key) => key.slice(before.length)));
        }
        return keys;
      },
      shelf: createRedisShelfRows(client),
      close: () => client.close(),
      drop: () => client.destroy(),
    };
  };
}

function namespaceOf({ name }: SpaceRules): string {
  return `footnote:${name}`;
}
