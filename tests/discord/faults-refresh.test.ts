import { rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
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
  bot = await startBot(loopback, {
    knowledge: { ...BRIDGE, ...shelf("salt") },
    env: { REFRESH_SERVERS: loopback.guild.id },
  });
});

afterEach(async () => {
  await writeFile(join(bot.knowledge, BRIDGE_FILE), BRIDGE_TEXT);
  loopback.assertClean();
});

afterAll(async () => {
  await bot.stop();
  await loopback.close();
});

/** What a refresh came to: how far it is may be said before, in the same place. */
async function refresh(): Promise<SentMessage> {
  const interaction = loopback.slash({
    name: "knowledge",
    subcommand: "refresh",
    permissions: USUAL | PERMISSIONS.manageGuild,
  });
  for (let at = 0; ; at += 1) {
    const message = await interaction.edit(at, 20_000);
    if (!/^I am reading|^All \d+ files are read/.test(message.text)) return message;
  }
}
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
      await refresh();
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
    for (const one of both) void one.then(({ text }) => reports.push(text));

    do {
      const meanwhile = ask();
      expect((await meanwhile.answer()).text).toMatch(/(48|57|61) million/);
      expect(meanwhile.attempts).toMatchObject([{ late: false }]);
    } while (reports.length < both.length);
    const refused = reports.filter((report) => report.includes("being read already"));
    expect(refused).toHaveLength(1);
    expect((await ask().answer()).text).toContain("61 million");
  });

  it("names each file that cannot be read, with the reason, and reads the others", async () => {
    const broken = {
      "again.md": "# The Harbour Bridge Opens\n\nThe bridge cost 3 crowns.\n",
      "bom.md": "\ufeffIt sank.\n",
      "broken.md": "---\ntitle: 'x\n---\nIt sank.\n",
      "empty.md": "",
      "picture.txt": "\x89PNG\0\0",
      "utf16.txt": Buffer.from("\ufeffIt sank.\n", "utf16le"),
      "wordless.html": "<p>—</p>",
      "huge.md": "It sank.",
    };
    for (const [name, content] of Object.entries(broken)) {
      await writeFile(join(bot.knowledge, name), content);
    }
    await truncate(join(bot.knowledge, "huge.md"), 50 * 1024 * 1024);
    await change("48 million", "63 million");
    const { text } = await refresh();
    for (const name of Object.keys(broken)) await rm(join(bot.knowledge, name));

    // Discord shows what is escaped as it stands.
    const shown = text.replaceAll("\\", "");
    expect(shown).toMatch(/again\.md: has the same title as 2021-05-04-bridge\.md/);
    expect(shown).toMatch(/bom\.md: .*byte-order mark/);
    expect(shown).toMatch(/broken\.md: .*not valid YAML/);
    expect(shown).toMatch(/empty\.md: is empty/);
    expect(shown).toMatch(/huge\.md: is too large: 50 MB/);
    expect(shown).toMatch(/picture\.txt: is a binary file/);
    expect(shown).toMatch(/utf16\.txt: is UTF-16/);
    expect(shown).toMatch(/wordless\.html: has no sentence/);
    expect((await ask().answer()).text).toContain("63 million");
  });

  it("that cannot read the folder keeps the last good edition", async () => {
    await refresh();
    await rename(bot.knowledge, `${bot.knowledge}-away`);
    const report = await refresh();
    await rename(`${bot.knowledge}-away`, bot.knowledge);

    expect(report).toMatchObject({ ephemeral: true });
    expect(report.text).toContain("go on answering from the articles I had");
    expect((await ask().answer()).text).toContain("48 million");
  });
});
