import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it, vi } from "vitest";
import { spawnBot, startBot } from "../discord/loopback/bot.ts";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { startLoopback } from "../discord/loopback/start.ts";
import { noRedis, startRedis } from "../store/redis-server.ts";
import { send, startPage } from "./a-page.ts";
import { figure, LOCAL, samplesOf, servedBy } from "./served.ts";

// Each starts a process, some of which have to stop or fail in peace.
vi.setConfig({ testTimeout: 60_000 });

const get = (address: string, path: string) => send(address, path, { headers: LOCAL });

async function readyz(address: string) {
  const { status, text } = await get(address, "/readyz");
  return { status, ...JSON.parse(text) };
}

const UP = { ready: true, gateway: "connected", edition: "loaded", store: "ok" };

it("a process lives before it can answer, and can answer once Discord has it", async () => {
  await using loopback = await startLoopback();
  loopback.failNext({ route: "/gateway/bot", status: 503, times: 2 });
  await using bot = await spawnBot(loopback, { knowledge: BRIDGE });
  const address = await servedBy(bot);

  expect((await get(address, "/healthz")).status).toBe(200);
  expect(await readyz(address)).toMatchObject({
    status: 503,
    ready: false,
    gateway: "down",
  });
  await bot.log.find("ready", ({ event }) => event === "ready", 20_000);
  expect(await readyz(address)).toEqual({ status: 200, ...UP });
  expect((await get(address, "/readyz")).headers["cache-control"]).toBe("no-store");
});

it("a process cannot answer while Discord is away, and lives on", async () => {
  await using loopback = await startLoopback();
  await using bot = await startBot(loopback, { knowledge: BRIDGE });
  const address = await servedBy(bot);
  loopback.failNext({ route: "/gateway/bot", timeout: 60_000, times: 100 });
  loopback.gateway.refuseIdentify(4009, 100);
  loopback.gateway.close(4009);

  const isDown = async () =>
    expect(await readyz(address)).toMatchObject({ status: 503, gateway: "down" });
  await vi.waitFor(isDown, { timeout: 5_000 });
  expect((await get(address, "/healthz")).status).toBe(200);
  expect(figure(await samplesOf(address), "footnote_ready")).toBe(0);
  expect(figure(await samplesOf(address), "footnote_gateway_connected")).toBe(0);
});

it("a process that is going says so until it is gone", async () => {
  const route = "/channels/:channel/messages";
  await using loopback = await startLoopback();
  await using bot = await startBot(loopback, { knowledge: BRIDGE });
  const address = await servedBy(bot);
  loopback.failNext({ route, delay: 2_000 });
  loopback.directMessage({ content: COST.question });
  await loopback.requests.find("the answer", (request) => request.route === route);

  bot.signal("SIGTERM");
  await bot.log.find("stopping", ({ event }) => event === "stopping");

  expect(await readyz(address)).toMatchObject({ status: 503, gateway: "down" });
  expect((await get(address, "/healthz")).status).toBe(200);
  expect(await bot.exit).toEqual({ code: 0, signal: null });
});

it.skipIf(noRedis !== null)(
  "a store that is known to be down is no reason to ask elsewhere",
  async () => {
    const redis = await startRedis();
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, {
      knowledge: BRIDGE,
      env: { STORE_URL: redis.url },
    });
    const address = await servedBy(bot);
    expect(await readyz(address)).toEqual({ status: 200, ...UP });

    await redis.signal("SIGKILL");
    expect(await readyz(address)).toEqual({ status: 200, ...UP, store: "degraded" });
    const samples = await samplesOf(address);
    expect(figure(samples, "footnote_store_up")).toBe(0);
    expect(
      figure(samples, "footnote_store_faults_total", { kind: "backend" }),
    ).toBeGreaterThan(0);
    await redis.stop();
  },
);

it("the local page can answer without Discord", async () => {
  await using page = await startPage();
  expect(await readyz(page.address)).toEqual({ status: 200, ...UP, gateway: "none" });
  const samples = await samplesOf(page.address);
  expect(figure(samples, "footnote_ready")).toBe(1);
  expect(figure(samples, "footnote_gateway_connected")).toBeUndefined();
});

it("a port that is in use costs health and metrics, not the bot", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const bound = other.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  await using loopback = await startLoopback();
  await using bot = await startBot(loopback, {
    knowledge: BRIDGE,
    env: { HTTP_PORT: String(port) },
  });

  const { msg } = await bot.log.find(
    "not_serving",
    ({ event }) => event === "not_serving",
  );
  expect(msg).toMatch(
    new RegExp(`^HTTP_PORT ${port} is in use .+ no health and metrics\\.$`),
  );
  const asked = loopback.slash({ name: "ask", options: { question: COST.question } });
  expect((await asked.answer()).text).toContain(COST.answer);
  other.close();
});

it("nobody gets the page, or asks, while the bot runs", async () => {
  await using loopback = await startLoopback();
  await using bot = await startBot(loopback, { knowledge: BRIDGE });
  const address = await servedBy(bot);
  for (const path of ["/", "/assets/page.js", "/api/picture/x"]) {
    expect((await get(address, path)).status).toBe(404);
  }
  const headers = { host: "evil.example" };
  expect((await send(address, "/metrics", { headers })).status).toBe(421);
});
