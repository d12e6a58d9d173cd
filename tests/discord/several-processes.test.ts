import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { noRedis, startRedis } from "../store/redis-server.ts";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { startLoopback } from "./loopback/start.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const [FILE, TEXT] = Object.entries(BRIDGE)[0] ?? ["", ""];
const MODERATOR = {
  name: "knowledge",
  permissions: USUAL | PERMISSIONS.manageGuild,
};

/** It takes two seconds at the most; a busy machine may take longer. */
const PATIENCE_MS = 10_000;

/**
 * Two bots with the same articles and the same store, each in a Discord of its own with the
 * same server.
 */
async function twoBots(store: string, knowledge: string) {
  const guilds = [aGuild("Harbour")];
  const start = async () => {
    const loopback = await startLoopback({ guilds });
    const bot = await startBot(loopback, {
      env: {
        STORE_URL: store,
        KNOWLEDGE_DIR: knowledge,
        REFRESH_SERVERS: loopback.guild.id,
      },
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

/** A folder with the article. */
async function withArticle(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, FILE), TEXT);
  return folder;
}

async function newEditionReachesBoth(store: string): Promise<void> {
  const knowledge = await withArticle();
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
    await by.slash({ ...MODERATOR, subcommand: "refresh" }).answer(PATIENCE_MS);
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

/** What one of the processes answers works through the other, as if that had answered. */
async function buttonsWorkThroughBoth(store: string): Promise<void> {
  const [one, other] = await twoBots(store, await withArticle());
  const user = aUser("asker");
  const ask = (options: { hide?: boolean } = {}) =>
    one
      .slash({ name: "ask", options: { question: COST.question, ...options }, user })
      .answer(PATIENCE_MS);
  /** The message as the other process's Discord has it. */
  const there = ({ channelId, body, files }: SentMessage) =>
    other.messages.post({ channelId, body, files });
  const press = (message: SentMessage, button: string, by = user) =>
    other.button({ message, button, user: by }).answer(PATIENCE_MS);

  const answer = await ask();
  const seen = there(answer);
  // The answer is not kept waiting for the store, and another process may be quicker.
  const context = await vi.waitFor(
    async () => {
      const turned = await press(seen, "More context");
      expect(turned.text).toContain("paragraphs 1 to 3");
      return turned;
    },
    { timeout: PATIENCE_MS },
  );
  expect(context.id).toBe(seen.id);
  const back = await press(context, "Back to the answer");
  expect(back).toMatchObject({ id: seen.id, text: answer.text });
  const passage = await press(back, "Other passages");
  expect(passage).toMatchObject({ id: seen.id });
  expect(passage.text).toContain("Passage 1 of");
  const reader = await press(back, "Timeline", aUser("reader"));
  expect(reader.ephemeral).toBe(true);
  expect(reader.text).toContain("March 2018");

  expect((await press(back, "👎")).text).toContain("did not help");
  const gaps = async () =>
    (await one.slash({ ...MODERATOR, subcommand: "gaps" }).answer(PATIENCE_MS)).text;
  await vi.waitFor(async () => expect(await gaps()).toContain("voted down 1 time"), {
    timeout: PATIENCE_MS,
    interval: 200,
  });
  const again = one.button({ message: answer, button: "👎", user });
  expect((await again.answer(PATIENCE_MS)).text).toContain("taken your vote back");
  expect(await gaps()).not.toContain("voted down");

  const hidden = there(await ask({ hide: true }));
  const shared = await vi.waitFor(
    async () => {
      const shown = await press(hidden, "Share");
      expect(shown.ephemeral).toBe(false);
      return shown;
    },
    { timeout: PATIENCE_MS },
  );
  expect(shared.text).toBe(hidden.text);
  expect((await press(hidden, "Share")).text).toContain("shared this answer already");

  expect((await press(back, "Dismiss", aUser("reader"))).ephemeral).toBe(true);
  await other.button({ message: back, button: "Dismiss", user }).reply();
  await other.messages.deleted.find("deletion", (id) => id === seen.id);
  for (const loopback of [one, other]) loopback.assertClean();
}

describe.each([
  ["one that refreshes is followed by the others", newEditionReachesBoth],
  ["the buttons of what one answers work through another", buttonsWorkThroughBoth],
])("of several processes with one store, %s", { timeout: 120_000 }, (_, works) => {
  it("with a file", async () => {
    await works(`sqlite:${join(await temporaryFolder(), "store.sqlite")}`);
  });

  it.skipIf(noRedis)("with a Redis", async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    await works(redis.url);
  });
});
