import { readFile } from "node:fs/promises";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { startBot } from "../discord/loopback/bot.ts";
import { BRIDGE, COST } from "../discord/loopback/bridge.ts";
import { startLoopback } from "../discord/loopback/start.ts";
import { samplesOf, servedBy } from "../page/served.ts";

vi.setConfig({ testTimeout: 60_000 });

const shape = z.object({
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ expr: z.string() })),
    }),
  ),
});

const METRIC = /\b(?:footnote|nodejs|process)_\w+/g;

async function panelsOf() {
  const file = new URL("../../ops/grafana.json", import.meta.url);
  return shape.parse(JSON.parse(await readFile(file, "utf8"))).panels;
}

it("the dashboard asks for nothing that is not there, and shows all that is counted", async () => {
  await using loopback = await startLoopback({ heartbeatMs: 1_000 });
  await using bot = await startBot(loopback, { knowledge: BRIDGE, within: 50_000 });
  await loopback.slash({ name: "ask", options: { question: COST.question } }).answer();
  await loopback.gateway.heartbeats.at("the first heartbeat", 0);
  const address = await servedBy(bot);
  const pinged = async () => {
    const there = new Set((await samplesOf(address)).map(({ name }) => name));
    expect(there).toContain("footnote_gateway_ping_seconds");
    return there;
  };
  const there = await vi.waitFor(pinged, { timeout: 5_000 });

  const expressions = (await panelsOf()).flatMap(({ targets }) => targets);
  const asked = new Set(
    expressions.flatMap(({ expr }) => [...expr.matchAll(METRIC)].map(([name]) => name)),
  );
  expect([...asked].filter((name) => !there.has(name))).toEqual([]);
  const families = [...there]
    .filter((name) => name.startsWith("footnote_"))
    .map((name) => name.replace(/_(?:bucket|sum|count)$/, ""));
  const shown = [...asked].join(" ");
  expect(families.filter((name) => !shown.includes(name))).toEqual([]);
});

it("no panel lies upon another", async () => {
  const panels = await panelsOf();
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)} ${y + Math.floor(n / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
});
