import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

const CALLBACK = "/interactions/:id/:token/callback";
const MESSAGES = "/channels/:channel/messages";

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

const ask = () => loopback.slash({ name: "ask", options: { question: COST.question } });

const write = (author = aUser("someone")) =>
  loopback.directMessage({ content: COST.question, author });

const count = (route: string) =>
  loopback.requests.items.filter((one) => one.route === route).length;

describe("a busy process", { timeout: 60_000 }, () => {
  it("answers 1,000 questions once each, and leaves no listener behind", async () => {
    const authors = Array.from({ length: 10 }, (_, n) => aUser(`reader ${n}`));
    const { sent } = loopback.messages;
    for (let round = 1; round <= 10; round++) {
      const interactions = Array.from({ length: 90 }, ask);
      for (const author of authors) write(author);
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
    const callbacks = count(CALLBACK);
    const posts = count(MESSAGES);
    loopback.failNext({ route: CALLBACK, delay: 1_000, times: 3 });
    loopback.failNext({ route: MESSAGES, delay: 1_000, times: 2 });
    const interactions = [ask(), ask(), ask()];
    const messages = [write(), write()];
    const allUnderWay = () => {
      expect(count(CALLBACK)).toBe(callbacks + 3);
      expect(count(MESSAGES)).toBe(posts + 2);
    };
    await vi.waitFor(allUnderWay, { timeout: 5_000 });

    bot.signal("SIGTERM");
    await bot.log.find("stopping", ({ event }) => event === "stopping");
    const tooLate = ask();

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
