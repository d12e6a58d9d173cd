import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { whySkipped } from "../why-skipped.ts";

/** A real Redis server of a test's own. */
export interface RedisServer {
  readonly url: string;
  /** Sends SIGKILL, SIGSTOP or SIGCONT; resolves when a killed server is gone. */
  signal(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): Promise<void>;
  /** Starts it again on the same port after SIGKILL, empty. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const LACKING = "redis-server on this machine (apt-get install redis-server)";

const isInstalled =
  spawnSync("redis-server", ["--version"], { stdio: "ignore" }).status === 0;

/** Why tests with Redis cannot run here, or null. With `CI=true` they must. */
export const noRedis = whySkipped("Redis", isInstalled, LACKING);

/** Starts a server on a free port, without persistence. */
export async function startRedis(...settings: string[]): Promise<RedisServer> {
  if (!isInstalled) throw new Error(`There is no ${LACKING}`);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "footnote-redis-"));
  let server = await start();

  async function start(): Promise<ChildProcess> {
    const child = spawn(
      "redis-server",
      ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder].concat(
        settings,
      ),
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    for await (const chunk of child.stdout ?? []) {
      if (String(chunk).includes("Ready to accept connections")) break;
    }
    if (child.exitCode !== null) throw new Error("redis-server did not start");
    return child;
  }

  async function signal(name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): Promise<void> {
    const gone = name === "SIGKILL" && server.exitCode === null && once(server, "exit");
    server.kill(name);
    await gone;
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    signal,
    async restart() {
      server = await start();
    },
    async stop() {
      if (server.signalCode === null) await signal("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
