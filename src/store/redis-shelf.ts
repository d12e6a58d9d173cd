import type { createClient } from "@keyv/redis";
import type { ShelfRows } from "./shelf-rows.ts";

/**
 * Changes one row in one step: Redis lets nothing happen beside a script. An empty note stands
 * for none, since a hash has no other word for it.
 */
const SWAP = `
  local was = redis.call('HGET', KEYS[1], ARGV[1]) or ''
  if was ~= ARGV[2] then return 0 end
  if ARGV[3] == '' then
    redis.call('HDEL', KEYS[1], ARGV[1])
    redis.call('HDEL', KEYS[2], ARGV[1])
    return 1
  end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  if was == '' then redis.call('HSET', KEYS[2], ARGV[1], ARGV[4]) end
  return 1
`;

/** The rows of shelves in Redis: of each server a hash of notes and one of texts. */
export function createRedisShelfRows(
  client: Pick<ReturnType<typeof createClient>, "hGetAll" | "hGet" | "eval">,
): ShelfRows {
  // The braces keep both hashes in one slot of a cluster.
  const notes = (server: string) => `footnote:shelves:{${server}}:notes`;
  const texts = (server: string) => `footnote:shelves:{${server}}:texts`;
  return {
    async list(server) {
      const found = Object.entries(await client.hGetAll(notes(server)));
      return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
    },
    text: async (server, name) => (await client.hGet(texts(server), name)) ?? null,
    async swap(server, name, change) {
      const { before, after } = change;
      const text = before === null ? change.text : "";
      const done = await client.eval(SWAP, {
        keys: [notes(server), texts(server)],
        arguments: [name, before ?? "", after ?? "", text],
      });
      return done === 1;
    },
  };
}
