import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, spawnBot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

const CALLBACK = "/interactions/:id/:token/callback";
const MESSAGES = "/channels/:channel/messages";

const ask = (loopback: Loopback) =>
  loopback.slash({ name: "ask", options: { question: COST.question } });

const write = (loopback: Loopback, author = aUser("someone")) =>
  loopback.directMessage({ content: COST.question, author });

const count = ({ requests }: Loopback, route: string) =>
  requests.items.filter((one) => one.route === route).length;

/** Waits until so many requests of a route have come in, answered or not. */
const arrived = (loopback: Loopback, route: string, wanted: number) =>
  loopback.requests.find(`${wanted} of ${route}`, ({ route: came }, at) =>
    came === route && at === loopback.requests.items.length - 1
      ? count(loopback, route) >= wanted
      : false,
  );

describe("a busy process", { timeout: 60_000 }, () => {
  let loopback: Loopback;
  let bot: Bot;
  beforeAll(async () => {
    loopback = await startLoopback();
    bot = await startBot(loopback, { knowledge: BRIDGE });
  });
  afterAll(async () => {
    await bot.stop("SIGKILL");
    await loopback.close();
  });

  it("answers 1,000 questions once each, and leaves no listener behind", async () => {
    const authors = Array.from({ length: 10 }, (_, n) => aUser(`reader ${n}`));
    const { sent } = loopback.messages;
    for (let round = 1; round <= 10; round++) {
      const interactions = Array.from({ length: 50 }, () => ask(loopback));
      for (let n = 0; n < 50; n++) write(loopback, authors[n % authors.length]);
      for (const interaction of interactions) {
        expect((await interaction.answer()).text).toContain(COST.answer);
      }
      await sent.at("all answers", round * 100 - 1);
      expect(interactions.every(({ attempts }) => attempts.length === 1)).toBe(true);
    }

    expect(sent.items).toHaveLength(1_000);
    expect(bot.output()).not.toMatch(/MaxListenersExceeded|Warning/);
    loopback.assertClean();
  });

  it("delivers on SIGTERM what is under way, takes nothing more, and ends with 0", async () => {
    const callbacks = count(loopback, CALLBACK);
    const posts = count(loopback, MESSAGES);
    loopback.failNext({ route: CALLBACK, delay: 1_000, times: 3 });
    loopback.failNext({ route: MESSAGES, delay: 1_000, times: 2 });
    const interactions = [ask(loopback), ask(loopback), ask(loopback)];
    const messages = [write(loopback), write(loopback)];
    await arrived(loopback, CALLBACK, callbacks + 3);
    await arrived(loopback, MESSAGES, posts + 2);

    bot.signal("SIGTERM");
    await bot.log.find("stopping", ({ event }) => event === "stopping");
    const tooLate = ask(loopback);

    for (const interaction of interactions) {
      expect((await interaction.answer()).text).toContain(COST.answer);
    }
    for (const { channelId } of messages) {
      expect((await loopback.message(channelId)).text).toContain(COST.answer);
    }
    const { text, ephemeral } = await tooLate.answer();
    expect(text).not.toContain(COST.answer);
    expect(ephemeral).toBe(true);
    expect(await bot.exit).toEqual({ code: 0, signal: null });
    loopback.assertClean();
  });
});

describe.concurrent("SIGTERM, when Discord hangs,", { timeout: 60_000 }, () => {
  it("ends the process with 0 after some 10 s", async () => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, { knowledge: BRIDGE });
    loopback.failNext({ route: MESSAGES, timeout: 60_000, times: 100 });
    write(loopback);
    await arrived(loopback, MESSAGES, 1);

    const began = Date.now();
    bot.signal("SIGTERM");

    expect(await bot.exit).toEqual({ code: 0, signal: null });
    expect(Date.now() - began).toBeLessThan(13_000);
  });

  it("ends the process at once the second time", async () => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, { knowledge: BRIDGE });
    loopback.failNext({ route: MESSAGES, timeout: 60_000, times: 100 });
    write(loopback);
    await arrived(loopback, MESSAGES, 1);

    bot.signal("SIGTERM");
    await bot.log.find("stopping", ({ event }) => event === "stopping");
    const began = Date.now();
    bot.signal("SIGTERM");

    expect(await bot.exit).toMatchObject({ code: 1 });
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it("ends a process that was connecting", async () => {
    await using loopback = await startLoopback();
    loopback.failNext({ route: "/gateway/bot", timeout: 60_000, times: 100 });
    await using bot = await spawnBot(loopback, { knowledge: BRIDGE });
    await loopback.requests.at("the first request", 0, 15_000);

    bot.signal("SIGTERM");

    expect(await bot.exit).toEqual({ code: 0, signal: null });
  });
});
