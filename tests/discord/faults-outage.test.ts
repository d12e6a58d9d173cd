import { describe, expect, it } from "vitest";
import { spawnBot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";

const MESSAGES = "/channels/:channel/messages";

// Most of this is waiting, so it is done side by side.
describe.concurrent("while Discord hangs or fails", { timeout: 60_000 }, () => {
  it("a start is tried again until it answers", async () => {
    await using loopback = await startLoopback();
    loopback.failNext({ route: "/gateway/bot", timeout: 15_000 });
    loopback.failNext({ route: "/gateway/bot", status: 503, times: 3 });
    loopback.failNext({
      route: "/applications/:application/commands",
      status: 500,
      times: 4,
    });
    await using bot = await startBot(loopback, { knowledge: BRIDGE });

    const interaction = loopback.slash({
      name: "ask",
      options: { question: COST.question },
    });
    expect((await interaction.answer()).text).toContain(COST.answer);
    expect(bot.output()).toContain("retry");
  });

  it("a start is given up after attempts that lie further and further apart", async () => {
    await using loopback = await startLoopback();
    loopback.failNext({ route: "/gateway/bot", status: 500, times: 1_000 });
    await using bot = await spawnBot(loopback, { knowledge: BRIDGE });

    expect(await bot.exit).toEqual({ code: 1, signal: null });
    expect(loopback.requests.items.length).toBeLessThan(50);
    expect(bot.output()).toContain("DISCORD_API");
    expect(bot.output()).not.toContain(loopback.token);
  });

  it("SIGTERM ends the process with 0 after some 10 s", async () => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, { knowledge: BRIDGE });
    loopback.failNext({ route: MESSAGES, timeout: 60_000, times: 100 });
    loopback.directMessage({ content: COST.question });
    await loopback.requests.find("the answer", ({ route }) => route === MESSAGES);

    const began = Date.now();
    bot.signal("SIGTERM");

    expect(await bot.exit).toEqual({ code: 0, signal: null });
    expect(Date.now() - began).toBeLessThan(13_000);
  });

  it("a second SIGTERM ends the process at once", async () => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, { knowledge: BRIDGE });
    loopback.failNext({ route: MESSAGES, timeout: 60_000, times: 100 });
    loopback.directMessage({ content: COST.question });
    await loopback.requests.find("the answer", ({ route }) => route === MESSAGES);

    bot.signal("SIGTERM");
    await bot.log.find("stopping", ({ event }) => event === "stopping");
    const began = Date.now();
    bot.signal("SIGTERM");

    expect(await bot.exit).toMatchObject({ code: 1 });
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it("SIGTERM ends a process that was connecting", async () => {
    await using loopback = await startLoopback();
    loopback.failNext({ route: "/gateway/bot", timeout: 60_000, times: 100 });
    await using bot = await spawnBot(loopback, { knowledge: BRIDGE });
    await loopback.requests.at("the first request", 0, 15_000);

    bot.signal("SIGTERM");

    expect(await bot.exit).toEqual({ code: 0, signal: null });
  });
});
