import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Bot, type BotOptions, spawnBot } from "../discord/loopback/bot.ts";
import { BRIDGE } from "../discord/loopback/bridge.ts";

/** A local page, served by a process of its own as `npm start` does without a token. */
export interface Page extends Bot {
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
}

/** Starts the local page, with the articles of the bridge unless there are others. */
export async function startPage(options: BotOptions = {}): Promise<Page> {
  const { env, ...others } = options;
  const bot = await spawnBot(
    { token: "", api: "https://discord.com/api" },
    { knowledge: BRIDGE, ...others, env: { DISCORD_TOKEN: undefined, ...env } },
  );
  const line = await bot.log.find("ready", ({ event }) => event === "ready", 28_000);
  return { ...bot, address: String(line["address"]) };
}

/** What came back. */
export interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  readonly bytes: Buffer;
}

/** Sends a request with just these headers: `fetch` would not let us choose them all. */
export function send(
  address: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Buffer;
  } = {},
): Promise<Got> {
  const { method = "GET", headers = {}, body } = options;
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: hostname.replace(/^\[|\]$/g, ""), port, method, path, headers },
      (response) => {
        const { statusCode = 0, headers } = response;
        buffer(response).then((bytes) => {
          resolve({ status: statusCode, headers, bytes, text: bytes.toString() });
        }, reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends what the page itself would. */
export function post(address: string, path: string, body: unknown): Promise<Got> {
  return send(address, path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address },
    body: JSON.stringify(body),
  });
}
