import type { createClient } from "@keyv/redis";
import { z } from "zod";
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
    redis.call('HDEL', KEYS[3], ARGV[1])
    return 1
  end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  if was == '' then redis.call('HSET', KEYS[2], ARGV[1], ARGV[4]) end
  return 1
`;

/** The names and notes of a server by turns: as an object they would lose `__proto__`. */
const LIST = "return redis.call('HGETALL', KEYS[1])";

/** Keeps what was read out of a row that is there. */
const KEEP = `
  if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then
    redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
  end
`;

/** The server in a key of its. */
const SERVER = /\{(.*)\}/s;

/**
 * The rows of shelves in Redis: of each server a hash of notes, of texts and of readings.
 * @param scan the keys that a pattern matches
 */
export function createRedisShelfRows(
  client: Pick<ReturnType<typeof createClient>, "hGet" | "eval">,
  scan: (pattern: string) => Promise<readonly string[]>,
): ShelfRows {
  // The braces keep a server's hashes in one slot of a cluster.
  const keyOf = (part: string) => (server: string) =>
    `footnote:shelves:{${server}}:${part}`;
  const [notes, texts, readings] = [keyOf("notes"), keyOf("texts"), keyOf("readings")];
  return {
    async servers() {
      const keys = await scan(notes("*"));
      // It may come upon a key twice.
      return [...new Set(keys.flatMap((key) => SERVER.exec(key)?.[1] ?? []))];
    },
    async list(server) {
      const flat = z
        .array(z.string())
        .parse(await client.eval(LIST, { keys: [notes(server)] }));
      const found = flat.flatMap((field, at): [string, string][] =>
        at % 2 === 0 ? [[field, flat[at + 1] ?? ""]] : [],
      );
      return new Map(
        found.sort(([one], [other]) => Number(one > other) - Number(one < other)),
      );
    },
    text: async (server, name) => (await client.hGet(texts(server), name)) ?? null,
    reading: async (server, name) => (await client.hGet(readings(server), name)) ?? null,
    async keepReading(server, name, reading) {
      const keys = [notes(server), readings(server)];
      await client.eval(KEEP, { keys, arguments: [name, reading] });
    },
    async swap(server, name, change) {
      const { before, after } = change;
      const text = before === null ? change.text : "";
      const done = await client.eval(SWAP, {
        keys: [notes(server), texts(server), readings(server)],
        arguments: [name, before ?? "", after ?? "", text],
      });
      return done === 1;
    },
  };
}
