import { expect, it } from "vitest";
import { logDecisions } from "../src/log-decision.ts";
import { createAsk } from "../src/store/ask.ts";
import { BRIDGE, editionOf } from "./answering/fixtures.ts";
import { startBot } from "./discord/loopback/bot.ts";
import { BRIDGE as ARTICLES, COST } from "./discord/loopback/bridge.ts";
import { startLoopback } from "./discord/loopback/start.ts";
import { post, startPage } from "./page/a-page.ts";
import { about, captureLog } from "./store/captured-log.ts";
import { useStores } from "./store/open-stores.ts";

const edition = editionOf({ "bridge.md": BRIDGE });
const shelves = { editionFor: async () => edition };
const openStore = useStores();

async function askAll(level: string, questions: readonly string[]) {
  const { log, lines } = captureLog();
  log.level = level;
  const { store } = await openStore("memory:");
  const ask = createAsk({ shelves, store, explaining: logDecisions(log) });
  for (const text of questions) {
    await ask({
      text,
      asker: "7",
      place: "page:secret",
      conversation: "page",
      isTrial: true,
    });
  }
  return about(lines, "decision");
}

const QUESTIONS = ["Who built the bridge?", "What did Napoleon say?", "Thanks!"];

it("explains each decision at debug, with figures and ids alone", async () => {
  const [built, napoleon, thanks] = await askAll("debug", QUESTIONS);
  expect(built).toMatchObject({
    ...{ asker: "7", server: null },
    ...{ edition: edition.id, isCached: false, isPinned: false },
    ...{ status: "answered", reason: null, threshold: 0.4, by: "words" },
    words: [{ found: "sentence" }, { found: "sentence" }],
  });
  expect(built).toHaveProperty("candidates.0.passage", "bridge#2");
  expect(built).toHaveProperty("signs.certainty");
  expect(napoleon).toMatchObject({ status: "not_found", reason: "unknown_name" });
  expect(thanks).toMatchObject({ reason: "small_talk" });
  const written = JSON.stringify([built, napoleon, thanks]);
  expect(written).not.toMatch(/napoleon|built|greta|holm|thanks|secret/i);
});

it("explains what came out of the cache, too", async () => {
  const lines = await askAll("debug", ["Who built the bridge?", "Who built the bridge?"]);
  expect(lines.length).toBe(2);
});

it("explains what is asked in Discord and on the page", async () => {
  const debug = { knowledge: ARTICLES, env: { LOG_LEVEL: "debug" } };
  const session = "a-session-of-a-test";
  const loopback = await startLoopback();
  await using bot = await startBot(loopback, debug);
  await using page = await startPage(debug);
  await loopback.slash({ name: "ask", options: { question: COST.question } }).answer();
  await post(page.address, "/api/ask", { question: COST.question, session });
  for (const asked of [bot, page]) {
    const line = await asked.log.find("decision", ({ event }) => event === "decision");
    expect(line).toMatchObject({ status: "answered", level: "debug" });
    expect(asked.output()).not.toContain(COST.question);
    expect(asked.output()).not.toContain(COST.answer);
    expect(asked.output()).not.toContain(session);
  }
  await loopback.close();
});

it("says nothing of decisions at info", async () => {
  expect(await askAll("info", QUESTIONS)).toEqual([]);
});
