import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";

/** Asks in a server and in direct messages; every answer must be there in time. */
async function expectAnswers(loopback: Loopback) {
  for (const { question, answer } of [COST, FERRY, OPENER, COST]) {
    const interaction = loopback.slash({ name: "ask", options: { question } });
    expect((await interaction.answer()).text).toContain(answer);
    const { channelId } = loopback.directMessage({ content: question });
    expect((await loopback.message(channelId)).text).toContain(answer);
  }
}

const errors = (bot: Bot) => bot.log.items.filter(({ level }) => level === "error");

async function ends(bot: Bot) {
  bot.signal("SIGTERM");
  expect(await bot.exit).toEqual({ code: 0, signal: null });
}

describe("a store that fails", { timeout: 60_000 }, () => {
  it.each([
    ["has no server behind it", "redis://127.0.0.1:1"],
    ["is full", "sqlite:/dev/full"],
  ])("from the start, as it %s, costs no answer and one line", async (_, url) => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, {
      knowledge: BRIDGE,
      env: { STORE_URL: url },
    });

    await expectAnswers(loopback);
    expect(errors(bot)).toHaveLength(1);
    await ends(bot);
    loopback.assertClean();
  });

  it("as its file is locked, corrupt or gone costs no answer and one line a kind", async () => {
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, {
      knowledge: BRIDGE,
      env: { STORE_URL: "sqlite:store.sqlite" },
    });
    const file = join(bot.folder, "store.sqlite");
    await expectAnswers(loopback);
    expect(errors(bot)).toEqual([]);

    const database = new DatabaseSync(file, { timeout: 5_000 });
    database.exec(`UPDATE entries SET value = '{"__proto__": 1'`);
    await expectAnswers(loopback);
    database.exec('UPDATE entries SET value = \'{"value":{"answer":7}}\'');
    await expectAnswers(loopback);
    database.exec("BEGIN EXCLUSIVE");
    await expectAnswers(loopback);
    database.exec("COMMIT");
    database.close();
    await expectAnswers(loopback);
    await writeFile(file, "x".repeat(8_192));
    await expectAnswers(loopback);

    const events = errors(bot).map(({ event }) => event);
    expect(events.length).toBeGreaterThan(0);
    expect(events).toEqual([...new Set(events)]);
    expect(bot.output()).not.toContain(COST.question);
    await ends(bot);
    loopback.assertClean();
  });

  it("as its file was corrupt before costs no answer", async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), "footnote-store-"));
    const file = join(folder.path, "store.sqlite");
    await writeFile(file, "not a database at all, but long enough ".repeat(500));
    await using loopback = await startLoopback();
    await using bot = await startBot(loopback, {
      knowledge: BRIDGE,
      env: { STORE_URL: `sqlite:${file}` },
    });

    await expectAnswers(loopback);
    expect(errors(bot)).toHaveLength(1);
  });
});
