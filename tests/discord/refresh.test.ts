import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startBot } from "./loopback/bot.ts";
import type { Interaction } from "./loopback/interaction.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { startLoopback } from "./loopback/start.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import {
  aGuild,
  aUser,
  type Channel,
  type Guild,
  PERMISSIONS,
  USUAL,
  type User,
} from "./loopback/world.ts";

const HARBOUR =
  "# A harbour\n\nEastmere opened its new harbour in June 1998. The engineer Greta Lindqvist designed it.\n";
const BRIDGE = "# A bridge\n\nJonas Falk built the bridge of Norvik in 1975.\n";
const OPENED = "When did Eastmere open its new harbour?";
const BUILT = "Who built the bridge of Norvik?";
const REBUILT = "Who rebuilt the mill of Eskholt?";
const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
const EDITORS = "33333333333333333";

/** Large articles, as many as take some seconds to read. */
const ISLANDS = 100;

const island = (at: number) =>
  `# Island ${at}\n\n${Array.from(
    { length: 60 },
    (_, pier) =>
      `The ferry to island ${at} left pier ${pier} in May ${1900 + pier}, and it came back three days later with salt, rope and timber.`,
  ).join("\n\n")}\n`;

const quay = aGuild("Quay");
const market = aGuild("Market");
const closed = aGuild("Closed");
const [atQuay, atMarket, atClosed] = [quay, market, closed].map(
  ({ channels: [first] }) => {
    if (first === undefined) throw new Error("a server without channels");
    return first;
  },
) as [Channel, Channel, Channel];
const [anna, bo, curator] = [aUser("anna"), aUser("bo"), aUser("curator")];

const { loopback, bot } = await startWithBot(
  {
    knowledge: { "harbour.md": HARBOUR, "bridge.md": BRIDGE },
    env: {
      REFRESH_SERVERS: `${quay.id},${market.id}`,
      REFRESH_USERS: curator.id,
      MODERATOR_ROLES: EDITORS,
    },
  },
  { guilds: [quay, market, closed] },
);

const put = (name: string, text: string) => writeFile(join(bot.knowledge, name), text);
const ask = (question: string, channel: Channel, user: User) =>
  loopback.slash({ name: "ask", options: { question }, in: channel, user }).answer();
const refresh = (channel: Channel, user: User = anna) =>
  loopback.slash({
    name: "knowledge",
    subcommand: "refresh",
    in: channel,
    user,
    ...MODERATOR,
  });

/** The id of the message's menu to look at a difference, and what it offers. */
function menuOf({ components }: SentMessage) {
  const menu = components.find(({ type }) => type === 3);
  const options = menu?.options ?? [];
  return { customId: menu?.custom_id ?? "", labels: options.map(({ label }) => label) };
}

describe("what a refresh changes", () => {
  let report: SentMessage;

  it("is told of the questions that were asked in the server, without who asked them", async () => {
    for (const question of [OPENED, BUILT, REBUILT]) await ask(question, atQuay, anna);
    await ask("Who designed the harbour?", atMarket, bo);
    await loopback.directMessage({ content: "When was the bridge built?", author: anna });

    await put("harbour.md", HARBOUR.replace("June 1998", "May 1997"));
    await put("mill.md", "# A mill\n\nIda Holm rebuilt the mill of Eskholt.\n");
    report = await refresh(atQuay).answer();
    expect(report.text).toContain("2 of 3 recent questions now answer differently.");
    expect(menuOf(report).labels).toEqual([REBUILT, OPENED]);
    expect(JSON.stringify(report)).not.toContain(anna.id);
    const logged = await bot.log.find("refreshed", ({ event }) => event === "refreshed");
    expect(logged).toMatchObject({ added: 1, changed: 1, articles: 3 });
    expect(JSON.stringify(logged)).not.toContain(anna.id);
  });

  it("can be looked at, each question before and now", async () => {
    const { customId } = menuOf(report);
    const look = (value: string) =>
      loopback
        .select({
          message: report,
          customId,
          values: [value],
          in: atQuay,
          user: anna,
          ...MODERATOR,
        })
        .answer();
    const { text, ephemeral } = await look("1");
    expect(ephemeral).toBe(true);
    expect(text).toMatch(/### Before\n+> .*June 1998[\s\S]*### Now\n+> .*May 1997/);
    expect((await look("0")).text).toMatch(
      /### Before\n+The articles do(?: not|n't)[\s\S]*### Now\n+> Ida Holm rebuilt/,
    );
  });

  it("cannot be looked at from another server, by a member, or with what was never offered", async () => {
    const { customId } = menuOf(report);
    const press = { message: report, customId, user: anna, unchecked: true };
    const elsewhere = await loopback
      .select({ ...press, values: ["0"], in: atMarket, ...MODERATOR })
      .answer();
    expect(elsewhere.text).toContain("no longer have that comparison");
    const member = await loopback
      .select({ ...press, values: ["0"], in: atQuay })
      .answer();
    expect(member.text).toContain("Only moderators");
    for (const value of ["9", "-1", "length", "__proto__"]) {
      const odd = await loopback
        .select({ ...press, values: [value], in: atQuay, ...MODERATOR })
        .answer();
      expect(odd.text).toContain("no longer have that comparison");
    }
  });

  it("is told in each server of its own questions only", async () => {
    await put("harbour.md", HARBOUR);
    const { text } = await refresh(atMarket, bo).answer();
    expect(text).toContain("The one recent question is answered as before.");
  });
});

describe("a refresh in a server with articles of its own", () => {
  it("asks recent questions again of those as well", async () => {
    const file = loopback.upload(
      "own.md",
      "# The bridge again\n\nThe bridge of Norvik was built by Jonas Falk, a man of seventy.\n",
    );
    const by = { in: atQuay, user: anna, ...MODERATOR };
    const preview = await loopback
      .slash({ name: "knowledge", subcommand: "add", options: { file }, ...by })
      .answer();
    await loopback.button({ message: preview, button: "Add", ...by }).answer();
    await ask(BUILT, atQuay, anna);
    await ask(BUILT, atMarket, bo);
    await rm(join(bot.knowledge, "bridge.md"));

    const here = await refresh(atQuay).answer();
    const { customId, labels } = menuOf(here);
    const value = String(labels.indexOf(BUILT));
    const { text } = await loopback
      .select({ message: here, customId, values: [value], ...by })
      .answer();
    expect(text).toMatch(
      /### Now\n+> The bridge of Norvik was built[\s\S]*The bridge again/,
    );

    await put("bridge.md", BRIDGE);
    await refresh(atMarket, bo).answer();
    await rm(join(bot.knowledge, "bridge.md"));
    const there = await refresh(atMarket, bo).answer();
    const look = { message: there, customId: menuOf(there).customId, in: atMarket };
    const at = String(menuOf(there).labels.indexOf(BUILT));
    const shown = await loopback
      .select({ ...look, values: [at], user: bo, ...MODERATOR })
      .answer();
    expect(shown.text).toMatch(/### Now\n+The articles do not/);
    await put("bridge.md", BRIDGE);
    await refresh(atMarket, bo).answer();
  });

  it("is written down where it was asked for, with who asked for it", async () => {
    const log = async (channel: Channel) =>
      (
        await loopback
          .slash({ name: "knowledge", subcommand: "log", in: channel, ...MODERATOR })
          .answer()
      ).text;
    expect(await log(atQuay)).toMatch(
      new RegExp(`<@${anna.id}>.*read the common articles again`),
    );
    expect(await log(atQuay)).not.toContain(bo.id);
    expect(await log(atMarket)).toContain(`<@${bo.id}>`);
    expect(await log(atClosed)).not.toContain("read the common articles");
  });
});

/** Expects of a moderator's refresh that it is refused, with the line that would allow it. */
async function expectRefusal(interaction: Interaction, server: Guild) {
  const { text, ephemeral } = await interaction.answer();
  expect(ephemeral).toBe(true);
  expect(text).toContain("are refreshed by whoever hosts this bot");
  expect(text).toContain(`\n\`\`\`\nREFRESH_SERVERS=${server.id}\n\`\`\`\n`);
  return text;
}

describe("who may refresh", () => {
  it("are moderators of the servers, the users and the roles that the host named", async () => {
    await put("harbour.md", HARBOUR.replace("June 1998", "April 1996"));
    const refused = await expectRefusal(refresh(atClosed, bo), closed);
    expect(refused).not.toContain(quay.id);
    expect((await ask(OPENED, atClosed, bo)).text).toContain("June 1998");
    expect((await refresh(atQuay).answer()).text).toContain("**Changed (1)**");
    expect((await ask(OPENED, atClosed, bo)).text).toContain("April 1996");
    await put("harbour.md", HARBOUR);
    const allowed = await refresh(atClosed, curator).answer();
    expect(allowed.text).toContain("**Changed (1)**");
    const member = loopback.slash({
      name: "knowledge",
      subcommand: "refresh",
      in: atQuay,
      user: curator,
    });
    expect((await member.answer()).text).toContain("Only moderators");
    const editor = { in: atClosed, user: bo, roles: [EDITORS] };
    const byRole = loopback.slash({
      name: "knowledge",
      subcommand: "refresh",
      ...editor,
    });
    expect((await byRole.answer()).text).toContain("Nothing has changed");
  });

  it("is nobody where the host named nobody; a server's own articles stay its own", async () => {
    await using alone = await startLoopback();
    await using unnamed = await startBot(alone, { knowledge: { "harbour.md": HARBOUR } });
    const { guild, user } = alone;
    const use = (subcommand: string, options = {}) =>
      alone.slash({ name: "knowledge", subcommand, options, ...MODERATOR });
    const asked = { name: "ask", options: { question: OPENED } };

    const changed = HARBOUR.replace("June 1998", "May 1997");
    await writeFile(join(unnamed.knowledge, "harbour.md"), changed);
    await expectRefusal(use("refresh"), guild);
    expect((await alone.slash(asked).answer()).text).toContain("June 1998");
    expect((await use("log").answer()).text).toContain("Moderators have done nothing");
    expect(unnamed.output()).not.toContain(user.id);

    const file = alone.upload("bridge.md", BRIDGE);
    const preview = await use("add", { file }).answer();
    const added = alone.button({ message: preview, button: "Add", ...MODERATOR });
    expect((await added.answer()).text).toContain("I have added");
    alone.assertClean();
  });
});

describe("a long refresh", { timeout: 120_000 }, () => {
  it("tells how far it is at most once a second, and a second one who began it", async () => {
    for (let at = 0; at < ISLANDS; at++) await put(`island-${at}.md`, island(at));
    const first = refresh(atQuay, anna);
    await first.reply();
    const second = await refresh(atMarket, bo).answer();
    expect(second.text).toContain("are being read already");
    expect(second.text).toMatch(new RegExp(`Begun · <@${anna.id}> · <t:\\d+:R>`));
    expect(second.pings).toEqual({ everyone: false, users: [], roles: [] });

    let index = 0;
    let report = await first.edit(index, 60_000);
    while (!report.text.includes("read in")) report = await first.edit(++index, 60_000);
    expect(report.text).toContain(`**Added (${ISLANDS})**`);
    expect(report.ephemeral).toBe(true);
    const told = first.edits.slice(0, -1);
    expect(told.length).toBeGreaterThan(0);
    for (const { text } of told) {
      expect(text).toMatch(/\d+ of \d+ files|All \d+ files are read|asking recent/);
    }
    told.slice(1).forEach(({ at }, before) => {
      expect(at - (told[before]?.at ?? 0)).toBeGreaterThan(900);
    });
    for (let at = 0; at < ISLANDS; at++) await rm(join(bot.knowledge, `island-${at}.md`));
  });
});
