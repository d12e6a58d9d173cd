import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const [BRIDGE_FILE, BRIDGE_TEXT] = Object.entries(BRIDGE)[0] ?? ["", ""];

/** Articles enough that reading them takes a while, by file name. */
const shelf = (cargo: string) =>
  Object.fromEntries(
    Array.from({ length: 100 }, (_, island) => [
      `island-${island}.md`,
      `---\ntitle: Island ${island}\npublished: 2020-01-01\n---\n\n${Array.from(
        { length: 12 },
        (_, pier) => `The ferry to island ${island} leaves ${cargo} at pier ${pier}.`,
      ).join("\n\n")}\n`,
    ]),
  );

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, { knowledge: { ...BRIDGE, ...shelf("salt") } });
});

afterEach(async () => {
  await writeFile(join(bot.knowledge, BRIDGE_FILE), BRIDGE_TEXT);
  loopback.assertClean();
});

afterAll(async () => {
  await bot.stop();
  await loopback.close();
});

const refresh = () =>
  loopback.slash({
    name: "knowledge",
    subcommand: "refresh",
    permissions: USUAL | PERMISSIONS.manageGuild,
  });
const ask = () => loopback.slash({ name: "ask", options: { question: COST.question } });
const change = (from: string, to: string) =>
  writeFile(join(bot.knowledge, BRIDGE_FILE), BRIDGE_TEXT.replace(from, to));

describe("a refresh", () => {
  it("leaves no answer of the old edition in any cache", async () => {
    const author = aUser("returning");
    const privately = async () => {
      const { channelId } = loopback.directMessage({ content: COST.question, author });
      return (await loopback.message(channelId)).text;
    };
    expect((await ask().answer()).text).toContain("48 million");
    expect(await privately()).toContain("48 million");

    for (const amount of ["52 million", "57 million"]) {
      await change("48 million", amount);
      await refresh().answer();
      expect((await ask().answer()).text).toContain(amount);
      expect(await privately()).toContain(amount);
    }
  });

  it("runs once at a time, tells the second so, and keeps nobody waiting", async () => {
    await change("48 million", "61 million");
    for (const [name, text] of Object.entries(shelf("sugar"))) {
      await writeFile(join(bot.knowledge, name), text);
    }
    const both = [refresh(), refresh()];
    const reports: string[] = [];
    for (const one of both)
      void one.answer(20_000).then(({ text }) => reports.push(text));

    do {
      const meanwhile = ask();
      expect((await meanwhile.answer()).text).toMatch(/(48|57|61) million/);
      expect(meanwhile.attempts).toMatchObject([{ late: false }]);
    } while (reports.length < both.length);
    const refused = reports.filter((report) => report.includes("being read already"));
    expect(refused).toHaveLength(1);
    expect((await ask().answer()).text).toContain("61 million");
  });

  it("that cannot read the folder keeps the last good edition", async () => {
    await refresh().answer();
    await rename(bot.knowledge, `${bot.knowledge}-away`);
    const report = await refresh().answer();
    await rename(`${bot.knowledge}-away`, bot.knowledge);

    expect(report).toMatchObject({ ephemeral: true });
    expect(report.text).toContain("go on answering from the articles I had");
    expect((await ask().answer()).text).toContain("48 million");
  });
});
