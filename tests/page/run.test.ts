import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { type Bot, type BotOptions, spawnBot } from "../discord/loopback/bot.ts";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { post, startPage } from "./a-page.ts";
import { openPage, textOf } from "./told.ts";

const running: Bot[] = [];
afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop("SIGKILL");
});

async function started(options: BotOptions = {}) {
  const page = await startPage(options);
  running.push(page);
  return page;
}

describe("npm start without a token", () => {
  it("says where the page is, and keeps nothing on disk", async () => {
    const page = await started({ env: { STORE_URL: undefined } });
    expect(page.output()).toContain(`this is the local page: ${page.address}`);
    expect(new URL(page.address).hostname).toBe("127.0.0.1");
    await openPage(page.address).ask(COST.question);
    expect(await readdir(page.folder)).toEqual(["knowledge"]);
  });

  it("ends with a sentence where the port is in use", async () => {
    const { port } = new URL((await started()).address);
    const env = { DISCORD_TOKEN: undefined, HTTP_PORT: port };
    const second = await spawnBot(
      { token: "", api: "https://discord.com/api" },
      { knowledge: BRIDGE, env },
    );
    running.push(second);
    expect((await second.exit).code).toBe(1);
    expect(second.output()).toContain(`HTTP_PORT ${port} is in use by another program`);
  });

  it("can be had on IPv6", async () => {
    const page = await started({ env: { HTTP_HOST: "::1" } });
    expect(page.address).toContain("[::1]");
    expect(textOf(await openPage(page.address).ask(COST.question))).toContain(
      COST.answer,
    );
  });

  it.each(["0.0.0.0", "::"])(
    "names an address to open where it listens on %s",
    async (host) => {
      const page = await started({ env: { HTTP_HOST: host } });
      expect(new URL(page.address).hostname).toBe("localhost");
      expect(textOf(await openPage(page.address).ask(COST.question))).toContain(
        COST.answer,
      );
    },
  );

  it("ends with 0 on SIGTERM, whoever still holds a connection", async () => {
    const page = await started();
    const { hostname, port } = new URL(page.address);
    const idle = connect(Number(port), hostname);
    await once(idle, "connect");
    idle.write("POST /api/ask HTTP/1.1\r\nhost: 127.0.0.1\r\n");
    idle.on("error", () => {});
    expect(await page.stop("SIGTERM")).toEqual({ code: 0, signal: null });
    idle.destroy();
  });

  it("answers what is under way before it ends", async () => {
    const page = await started();
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => beginToAsk(page.address)),
    );
    page.signal("SIGTERM");
    await page.log.find("stopping", ({ event }) => event === "stopping");
    const answers = await Promise.all(asked.map((finish) => finish(COST.question)));
    for (const answer of answers) expect(answer).toContain(COST.answer);
    expect((await page.exit).code).toBe(0);
  });

  it("writes nothing of what is asked to its log", async () => {
    const page = await started();
    const mine = openPage(page.address);
    await mine.ask("How much did the zebrafinch bridge cost?");
    await page.stop();
    expect(page.output()).not.toMatch(/zebrafinch/);
    expect(page.output()).not.toContain(mine.session);
  });

  it("survives bytes that are no HTTP", async () => {
    const page = await started();
    const { hostname, port } = new URL(page.address);
    const odd = connect(Number(port), hostname);
    odd.end("\u0016\u0003\u0001 not a request\r\n\r\n");
    await text(odd).catch(() => "");
    expect((await post(page.address, "/api/complete", {})).status).toBe(400);
  });
});

it("who asks too fast is told when to go on, and others are not kept", async () => {
  const page = await started({ env: { RATE_USER: "2/30" } });
  const mine = openPage(page.address);
  await mine.ask(COST.question);
  await mine.ask(COST.question);
  const told = await mine.ask(COST.question);
  expect(told.isPrivate).toBe(true);
  expect(textOf(told)).toMatch(/in \d+ seconds/);
  expect(textOf(await openPage(page.address).ask(COST.question))).toContain(COST.answer);
});

/** A question that the server knows is coming; what is given asks it, and has the answer. */
async function beginToAsk(
  address: string,
): Promise<(question: string) => Promise<string>> {
  const sent = request(`${address}/api/ask`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: address,
      expect: "100-continue",
    },
  });
  sent.flushHeaders();
  await once(sent, "continue");
  return async (question) => {
    sent.end(JSON.stringify({ question, session: "a-session-of-a-test" }));
    const [response] = await once(sent, "response");
    return text(response);
  };
}
