import KeyvRedis, { createClient } from "@keyv/redis";
import { Keyv } from "keyv";
import type { Connect } from "./connection.ts";
import { PLAIN_JSON } from "./plain-json.ts";
import { createRedisShelfRows } from "./redis-shelf.ts";
import type { SpaceRules } from "./spaces.ts";
import { within } from "./within.ts";

/** Commands that may wait for a server that hangs. */
const MOST_WAITING = 10_000;

/** What stands between a namespace and a key, as `@keyv/redis` writes it. */
const SEPARATOR = "::";

/** Keys of all kinds that Redis looks at before others get their turn. */
const AT_ONCE = 1_000;

/** Writes what still is as it was: Redis lets nothing happen beside a script. */
const REWRITE = `
  if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1
`;

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

    async function scan(pattern: string): Promise<readonly string[]> {
      const keys: string[] = [];
      const how = { MATCH: pattern, COUNT: AT_ONCE };
      for await (const found of client.scanIterator(how)) keys.push(...found);
      return keys;
    }

    return {
      keyv(space) {
        const store = new KeyvRedis(client, { namespace: namespaceOf(space) });
        return new Keyv({ store, serialization: PLAIN_JSON });
      },
      keys: async (space, beginning) => {
        const before = keyIn(space, "");
        // No key has a character in it that a pattern takes for something else.
        const keys = await scan(`${before}${beginning}*`);
        return keys.map((key) => key.slice(before.length));
      },
      written: (space, key) => client.get(keyIn(space, key)),
      async rewrite(space, key, { before, after, expires }) {
        const left = Math.max(1, expires - Date.now());
        const done = await client.eval(REWRITE, {
          keys: [keyIn(space, key)],
          arguments: [before ?? "", after, `${left}`],
        });
        return done === 1;
      },
      shelf: createRedisShelfRows(client, scan),
      close: () => client.close(),
      drop: () => client.destroy(),
    };
  };
}

function keyIn(space: SpaceRules, key: string): string {
  return `${namespaceOf(space)}${SEPARATOR}${key}`;
}

function namespaceOf({ name }: SpaceRules): string {
  return `footnote:${name}`;
}
