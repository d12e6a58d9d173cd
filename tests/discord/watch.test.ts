import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";

const [FILE, TEXT] = Object.entries(BRIDGE)[0] ?? ["", ""];

it("with WATCH=1 a bot reads its articles again when they change", async () => {
  const loopback = await startLoopback();
  await using bot = await startBot(loopback, { knowledge: BRIDGE, env: { WATCH: "1" } });
  await writeFile(join(bot.knowledge, FILE), TEXT.replace("48 million", "53 million"));
  const line = await bot.log.find("refreshed", ({ event }) => event === "refreshed");
  expect(line).toMatchObject({ added: 0, changed: 1, removed: 0, skipped: 0 });
  const { text } = await loopback
    .slash({ name: "ask", options: { question: COST.question } })
    .answer();
  expect(text).toContain("53 million");

  await writeFile(join(bot.knowledge, FILE), "");
  const kept = await bot.log.find("kept", ({ event }) => event === "kept");
  expect(kept).toMatchObject({ reason: "no file holds an article" });
  await loopback.close();
});
