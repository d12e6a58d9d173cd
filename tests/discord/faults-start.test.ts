import { describe, expect, it } from "vitest";
import { type Bot, spawnBot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";

/** How the process ended, if it did within so many milliseconds. */
const ending = (ms: number, { exit }: Bot) =>
  Promise.race([
    exit,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`still running after ${ms} ms`)), ms).unref();
    }),
  ]);

describe("a refusal for good", { timeout: 60_000 }, () => {
  it.each([
    [4004, "DISCORD_TOKEN"],
    [4014, "Intents"],
  ])("%i ends the process with a sentence, at the first attempt", async (code, named) => {
    await using loopback = await startLoopback();
    loopback.gateway.refuseIdentify(code, 10);
    await using bot = await spawnBot(loopback, { knowledge: BRIDGE });

    await loopback.gateway.closes.at("the close", 0, 15_000);
    expect(await ending(5_000, bot)).toEqual({ code: 1, signal: null });
    expect(bot.output()).toContain(named);
    expect(bot.output()).not.toContain(loopback.token);
    expect(loopback.gateway.identifies.items).toHaveLength(1);
  });

  it("401 ends the process with a sentence, at the first attempt", async () => {
    await using loopback = await startLoopback();
    const token = loopback.token.replace("loopbk", "revokd");
    await using bot = await spawnBot(loopback, {
      knowledge: BRIDGE,
      env: { DISCORD_TOKEN: token },
    });

    await loopback.requests.at("the request", 0, 15_000);
    expect(await ending(5_000, bot)).toEqual({ code: 1, signal: null });
    expect(bot.output()).toContain("DISCORD_TOKEN");
    expect(bot.output()).not.toContain(token);
    expect(loopback.requests.items).toHaveLength(1);
  });

  it.each([
    ["4004", (loopback: Loopback) => loopback.gateway.close(4004)],
    [
      "401",
      (loopback: Loopback) => {
        loopback.failNext({ route: "/channels/:channel/messages", status: 401 });
        loopback.directMessage({ content: COST.question });
      },
    ],
  ])("%s in service ends the process too", async (_, refuse) => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, { knowledge: BRIDGE });
    refuse(loopback);

    expect(await ending(5_000, bot)).toEqual({ code: 1, signal: null });
    expect(bot.output()).toContain("DISCORD_TOKEN");
    expect(bot.output()).not.toContain(loopback.token);
  });
});
