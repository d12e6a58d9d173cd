import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { noRedis, startRedis } from "../store/redis-server.ts";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";
import { PERMISSIONS, USUAL } from "./loopback/world.ts";

const [FILE, TEXT] = Object.entries(BRIDGE)[0] ?? ["", ""];
const REFRESH = {
  name: "knowledge",
  subcommand: "refresh",
  permissions: USUAL | PERMISSIONS.manageGuild,
};

/** It takes two seconds at the most; a busy machine may take longer. */
const PATIENCE_MS = 10_000;

/** Two bots with the same articles and the same store, each in a Discord of its own. */
async function twoBots(store: string, knowledge: string) {
  const start = async () => {
    const loopback = await startLoopback();
    const bot = await startBot(loopback, {
      env: { STORE_URL: store, KNOWLEDGE_DIR: knowledge },
    });
    onTestFinished(async () => {
      await bot.stop("SIGKILL");
      await loopback.close();
    });
    return loopback;
  };
  return [await start(), await start()] as const;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-several-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function newEditionReachesBoth(store: string, knowledge: string): Promise<void> {
  await mkdir(knowledge, { recursive: true });
  await writeFile(join(knowledge, FILE), TEXT);
  const [one, other] = await twoBots(store, knowledge);
  const ask = async (loopback: typeof one) =>
    (
      await loopback
        .slash({ name: "ask", options: { question: COST.question } })
        .answer(PATIENCE_MS)
    ).text;
  expect(await ask(other)).toContain("48 million");

  for (const [by, amount] of [
    [one, "52 million"],
    [other, "57 million"],
  ] as const) {
    await writeFile(join(knowledge, FILE), TEXT.replace("48 million", amount));
    await by.slash(REFRESH).answer(PATIENCE_MS);
    const since = performance.now();
    expect(await ask(by)).toContain(amount);
    const follower = by === one ? other : one;
    for (;;) {
      const told = await ask(follower);
      if (told.includes(amount)) break;
      expect(performance.now() - since).toBeLessThan(PATIENCE_MS);
      await delay(50);
    }
  }
}

describe("of several processes with one store, one that refreshes is followed by the others", {
  timeout: 120_000,
}, () => {
  it("with a file", async () => {
    const folder = await temporaryFolder();
    await newEditionReachesBoth(
      `sqlite:${join(folder, "store.sqlite")}`,
      join(folder, "knowledge"),
    );
  });

  it.skipIf(noRedis)("with a Redis", async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    await newEditionReachesBoth(redis.url, join(await temporaryFolder(), "knowledge"));
  });
});
