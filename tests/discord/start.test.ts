import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, type BotOptions, spawnBot, startBot } from "./loopback/bot.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aGuild } from "./loopback/world.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

let loopback: Loopback;
const bots: Bot[] = [];

beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop("SIGKILL");
  await loopback.close();
});

async function spawned(options: BotOptions = {}): Promise<Bot> {
  const bot = await spawnBot(loopback, { knowledge: BRIDGE, ...options });
  bots.push(bot);
  return bot;
}

const ready = (bot: Bot) =>
  bot.log.find("ready", ({ event }) => event === "ready", 20_000);

const registrations = (method: string) =>
  loopback.requests.items.filter(
    (request) => request.method === method && request.route.endsWith("/commands"),
  );

describe("a start", () => {
  it("with a wrong setting ends with a sentence that names it", async () => {
    const bot = await spawned({ env: { HTTP_PORT: "99999" } });
    expect(await bot.exit).toEqual({ code: 1, signal: null });
    expect(bot.output()).toBe(
      'HTTP_PORT must be a whole number from 0 to 65535. It is "99999".\n',
    );
  });

  it("without articles ends with a sentence that names the setting", async () => {
    const bot = await spawned({ knowledge: {} });
    expect((await bot.exit).code).toBe(1);
    expect(bot.output()).toContain("KNOWLEDGE_DIR must be a folder with articles");
  });

  it("reads .env without a word about it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footnote-env-"));
    await writeFile(join(folder, ".env"), "HTTP_PORT=99999\n");
    const child = spawn(process.execPath, [MAIN], { cwd: folder, env: {} });
    let written = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        written += chunk;
      });
    }
    await once(child, "close");
    await rm(folder, { recursive: true });
    expect(written).toMatch(/^HTTP_PORT must be [^\n]+\n$/);
  });

  it("is ready when it logs so, with what it knows and nothing else beside the log", async () => {
    const bot = await spawned();
    expect(await ready(bot)).toMatchObject({ level: "info", articles: 1, servers: 1 });
    expect(bot.output().trim().split("\n")).toHaveLength(bot.log.items.length);
  });
});

/** Commands for everybody, wherever they are, with their types. */
const EVERYWHERE = [
  ["ask", 1],
  ["timeline", 1],
  ["articles", 1],
  ["about", 1],
  ["forget-me", 1],
  ["Ask about this message", 3],
] as const;

describe("the commands", () => {
  it("are registered once, and not again when Discord knows them", async () => {
    bots.push(await startBot(loopback, { knowledge: BRIDGE }));
    expect(registrations("PUT")).toHaveLength(1);
    await bots[0]?.stop();

    await ready(await spawned());
    expect(registrations("GET")).toHaveLength(2);
    expect(registrations("PUT")).toHaveLength(1);
    loopback.assertClean();
  });

  it("are registered again when Discord knows others", async () => {
    const { registrations: known } = loopback;
    known.replace(null, [{ name: "old", description: "Of an older version" }]);
    bots.push(await startBot(loopback, { knowledge: BRIDGE }));
    expect(known.names()).not.toContain("old");
    for (const [name, type] of EVERYWHERE) {
      expect(known.find(name, type, null), name).toMatchObject({
        contexts: [0, 1, 2],
        integration_types: [0, 1],
      });
    }
    expect(known.find("knowledge", 1, null)).toMatchObject({
      contexts: [0],
      integration_types: [0],
    });
    loopback.assertClean();
  });

  it("are registered in the servers that the settings name, those it is in", async () => {
    const [joined] = loopback.guilds;
    const stranger = aGuild("Stranger");
    const env = { DISCORD_GUILD_IDS: `${joined?.id}, ${stranger.id}` };
    bots.push(await startBot(loopback, { knowledge: BRIDGE, env }));
    expect(loopback.registrations.find("ask", 1, joined?.id ?? "")).not.toBeNull();
    expect(loopback.registrations.find("ask", 1, null)).toBeNull();
    expect(bots[0]?.output()).toContain(stranger.id);
    await bots[0]?.stop();

    await ready(await spawned({ env }));
    expect(registrations("PUT")).toHaveLength(1);
    loopback.assertClean();
  });
});
