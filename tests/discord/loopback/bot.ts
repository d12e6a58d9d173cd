import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Recorded, record } from "./record.ts";
import type { Loopback } from "./start.ts";

/** Compiled code is kept between the processes of a run: each starts in two thirds of the time. */
const COMPILED = fileURLToPath(
  new URL("../../../node_modules/.cache/node", import.meta.url),
);
const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));

/** One line of the bot's log; pino writes JSON, anything else is kept as `msg`. */
export type LogLine = { readonly [key: string]: unknown };

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Bot {
  /** Lines of standard output that are JSON. */
  log: Recorded<LogLine>;
  /** Everything written to standard output and error so far. */
  output(): string;
  /** Its working folder, empty but for `knowledge`. */
  folder: string;
  /** Its articles, where tests may change them. */
  knowledge: string;
  exit: Promise<Exit>;
  /** Sends a signal without waiting. */
  signal(signal: NodeJS.Signals): void;
  /** Stops it, by SIGKILL if `within` milliseconds (12,000) do not do; its folder is removed. */
  stop(signal?: NodeJS.Signals, within?: number): Promise<Exit>;
  /** Kills it if it still runs, and removes its folder. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface BotOptions {
  /** Settings beside those that point it at the loopback; undefined takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Articles by file name. */
  knowledge?: Readonly<Record<string, string | Uint8Array>>;
  /** Milliseconds until it must be ready; 20,000 by default. */
  within?: number;
  /** The program to start; Footnote by default. */
  main?: string;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts `src/main.ts` as `npm start` does, in an empty folder of its own, not waiting for it. */
export async function spawnBot(
  loopback: Pick<Loopback, "token" | "api">,
  options: BotOptions = {},
): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-bot-"));
  const knowledge = join(folder, "knowledge");
  await mkdir(knowledge);
  for (const [name, text] of Object.entries(options.knowledge ?? {})) {
    await writeFile(join(knowledge, name), text);
  }
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    TZ: "UTC",
    NODE_COMPILE_CACHE: COMPILED,
    DISCORD_TOKEN: loopback.token,
    DISCORD_API: loopback.api,
    HTTP_PORT: "0",
    STORE_URL: "memory:",
    KNOWLEDGE_DIR: knowledge,
    LOG_LEVEL: "info",
    // Tests ask as fast as they can.
    RATE_USER: "off",
    RATE_CHANNEL: "off",
    ...options.env,
  };
  const child = spawn(process.execPath, [options.main ?? MAIN], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const log = record<LogLine>();
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      output += `${line}\n`;
      if (line.startsWith("{")) log.add(parsed(line));
    });
  }
  const exit = once(child, "close").then(() => {
    running.delete(child);
    return { code: child.exitCode, signal: child.signalCode };
  });
  const stop = async (signal: NodeJS.Signals = "SIGTERM", within = 12_000) => {
    child.kill(signal);
    const timer = setTimeout(() => child.kill("SIGKILL"), within);
    const ended = await exit;
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true });
    return ended;
  };
  return {
    log,
    output: () => output,
    folder,
    knowledge,
    exit,
    signal: (signal) => void child.kill(signal),
    stop,
    [Symbol.asyncDispose]: async () => void (await stop("SIGKILL")),
  };
}

function parsed(line: string): LogLine {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : { msg: line };
  } catch {
    return { msg: line };
  }
}

/**
 * Starts the bot and waits until it has logged `"event":"ready"` and registered its
 * commands. Rejects with its output when it ends or is silent instead.
 */
export async function startBot(
  loopback: Loopback,
  options: BotOptions = {},
): Promise<Bot> {
  const bot = await spawnBot(loopback, options);
  const { within = 20_000 } = options;
  const registered = loopback.requests.find(
    "registration of the commands",
    ({ method, route }) => method === "PUT" && route.endsWith("/commands"),
    within,
  );
  const ready = bot.log.find("ready", (line) => line["event"] === "ready", within);
  const ended = bot.exit.then(({ code, signal }) => {
    throw new Error(`the bot ended with ${code ?? signal}`);
  });
  try {
    await Promise.race([Promise.all([ready, registered]), ended]);
  } catch (error) {
    await bot.stop("SIGKILL");
    throw new Error(`the bot did not start:\n${bot.output()}`, { cause: error });
  } finally {
    ended.catch(() => {});
  }
  return bot;
}
