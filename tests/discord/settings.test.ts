import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, vi } from "vitest";
import { EXCEPTIONS } from "../../src/replies/limits.ts";
import { en } from "../../src/replies/words/en.ts";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import {
  aGuild,
  aRole,
  aUser,
  type Channel,
  PERMISSIONS,
  type Role,
  USUAL,
} from "./loopback/world.ts";

const ROLE = "33333333333333333";
const MANAGER = { permissions: USUAL | PERMISSIONS.manageGuild };

const elsewhere = aGuild("Elsewhere", { joined: false });
const harbour = aGuild("Harbour", { channels: ["general", "quiet"] });
const [general, quiet] = harbour.channels;
const otherServer = aGuild("Other");
const [there] = otherServer.channels;
if (!general || !quiet || !there) throw new Error("no channels");

const { loopback, bot } = await startWithBot(
  {
    knowledge: BRIDGE,
    env: { MODERATOR_ROLES: ROLE, REFRESH_SERVERS: `${harbour.id},${otherServer.id}` },
  },
  { guilds: [harbour, otherServer, elsewhere] },
);

interface Wanted {
  [name: string]: string | boolean | Channel;
  answer: "on" | "off";
}

const mentions = (options: Wanted) => ({
  name: "settings",
  subcommand: "mentions",
  options,
});
const SHOW = { name: "settings", subcommand: "show" };

const shown = async (use: object = SHOW) => {
  const { text, ephemeral } = await loopback
    .slash({ ...SHOW, ...use, ...MANAGER })
    .answer();
  expect(ephemeral).toBe(true);
  return text;
};

describe("/settings", () => {
  it("is offered to those who manage the server, and in servers only", () => {
    expect(loopback.registrations.find("settings", 1, null)).toMatchObject({
      default_member_permissions: "32",
      contexts: [0],
      integration_types: [0],
    });
  });

  it("shows that nothing is switched on at first", async () => {
    expect(await shown()).toMatch(/^I do not answer messages that mention me/);
  });

  it("says after each change what is set now, and shows the same later", async () => {
    const steps: readonly (readonly [Wanted, readonly string[]])[] = [
      [{ answer: "on" }, ["in every channel", "as a reply"]],
      [{ answer: "on", thread: true }, ["in every channel", "a thread of its own"]],
      [
        { answer: "off", channel: quiet },
        ["but not in these", `<#${quiet.id}>`, "a thread of its own"],
      ],
      [{ answer: "on", channel: quiet, thread: false }, ["every channel", "as a reply"]],
      [{ answer: "off" }, ["I do not answer messages"]],
      [{ answer: "on", channel: quiet }, ["in these channels only", `<#${quiet.id}>`]],
      [{ answer: "on", channel: general }, [`<#${quiet.id}> <#${general.id}>`]],
      [{ answer: "off", channel: quiet }, [`only: <#${general.id}>`]],
      [{ answer: "off", channel: general }, ["I do not answer messages"]],
    ];
    for (const [wanted, said] of steps) {
      const text = await shown(mentions(wanted));
      for (const part of said) expect(text).toContain(part);
      expect(await shown()).toBe(text);
    }
  });

  it.each([
    ["mentions", mentions({ answer: "on" })],
    ["show", SHOW],
    [
      "roles",
      {
        name: "settings",
        subcommand: "roles",
        options: { role: aRole("Mine", ROLE), moderator: true },
      },
    ],
  ])("%s is refused to members, also to moderators by role", async (_, use) => {
    for (const roles of [[], [ROLE]]) {
      const { text, ephemeral } = await loopback.slash({ ...use, roles }).answer();
      expect(ephemeral).toBe(true);
      expect(text).toContain("Only people who may manage this server");
    }
    expect(await shown()).toMatch(/^I do not answer/);
  });

  it("makes moderators of the roles that are chosen, in this server only", async () => {
    const [editors, others] = [aRole("Editors"), aRole("Others")];
    const roles = (role: Role, moderator: boolean) => ({
      name: "settings",
      subcommand: "roles",
      options: { role, moderator },
    });
    const refresh = async (inServer: Channel, role: Role) => {
      const act = { name: "knowledge", subcommand: "refresh", in: inServer };
      return (await loopback.slash({ ...act, roles: [role.id] }).answer()).text;
    };
    expect(await shown()).toContain("Only people who may manage this server look after");
    expect(await refresh(general, editors)).toContain("Only moderators can do that");

    const text = await shown(roles(editors, true));
    expect(text).toContain(`These roles may look after the articles: <@&${editors.id}>`);
    expect(await shown()).toBe(text);
    expect(await refresh(general, editors)).toContain("read in");
    expect(await refresh(general, others)).toContain("Only moderators can do that");
    expect(await refresh(there, editors)).toContain("Only moderators can do that");

    expect(await shown(roles(others, true))).toContain(
      `<@&${editors.id}> <@&${others.id}>`,
    );
    expect(await shown(roles(editors, false))).toContain(`articles: <@&${others.id}>`);
    expect(await refresh(general, editors)).toContain("Only moderators can do that");
    await shown(roles(others, false));
  });

  it("keeps all of what is settled at once", async () => {
    const role = aRole("Together");
    await shown(mentions({ answer: "off" }));
    const settings = (subcommand: string, options: object) =>
      loopback.slash({ ...SHOW, subcommand, options: { ...options }, ...MANAGER });
    const all = [
      settings("mentions", { answer: "on" }),
      settings("roles", { role, moderator: true }),
      settings("gaps", { keep: false }),
    ];
    await Promise.all(all.map((one) => one.answer()));
    const text = await shown();
    expect(text).toContain("in every channel that I can see");
    expect(text).toContain(`<@&${role.id}>`);
    expect(text).toContain(en.settings.keepsNoGaps);
    await shown({ ...SHOW, subcommand: "roles", options: { role, moderator: false } });
    await shown(mentions({ answer: "off" }));
    await settings("gaps", { keep: true }).answer();
  });

  it("does not make moderators of everyone, nor of too many roles", async () => {
    const choose = (role: Role) => ({
      name: "settings",
      subcommand: "roles",
      options: { role, moderator: true },
    });
    const everyone = aRole("@everyone", harbour.id);
    expect(await shown(choose(everyone))).toContain("Everyone has that role");
    let last = "";
    const many = Array.from({ length: 26 }, (_, at) => aRole(`Role ${at}`));
    for (const role of many) last = await shown(choose(role));
    expect(last).toContain("too many roles");
  });

  it("is refused in direct messages, and where only a user has installed the bot", async () => {
    const user = aUser("traveller");
    const places = [loopback.direct(user), elsewhere.channels[0] ?? general];
    for (const place of places) {
      const use = { ...mentions({ answer: "on" }), user, in: place, unchecked: true };
      const { text } = await loopback.slash({ ...use, ...MANAGER }).answer();
      expect(text).toContain("only in a server that has added me");
    }
  });

  it("does not treat too many channels apart", async () => {
    const channels = aGuild("Many", {
      channels: Array.from({ length: 51 }, (_, at) => `channel-${at}`),
    }).channels;
    let last = "";
    for (const channel of channels)
      last = await shown(mentions({ answer: "on", channel }));
    expect(last).toContain("too many channels");
    await shown(mentions({ answer: "off" }));
  });
});

it("lets go of roles that the server has deleted, also while the bot was away", async () => {
  const guild = aGuild("Reformed");
  const many = Array.from({ length: 25 }, (_, at) => aRole(`Role ${at}`));
  const [first, last, late, latest] = [many[0], many[24], aRole("Late"), aRole("Latest")];
  if (!first || !last) throw new Error("no roles");
  guild.roles = [...many, late];
  await using other = await startLoopback({ guilds: [guild] });
  const env = { STORE_URL: `sqlite:${join(bot.folder, "roles.sqlite")}` };
  const use = async (subcommand: string, options: object = {}) => {
    const act = { name: "settings", subcommand, options: { ...options }, ...MANAGER };
    return (await other.slash(act).answer()).text;
  };
  const choose = (role: Role) => use("roles", { role, moderator: true });

  const before = await startBot(other, { knowledge: BRIDGE, env });
  for (const role of many) await choose(role);
  expect(await choose(late)).toContain("too many roles");
  const deleted = { guild_id: guild.id, role_id: first.id };
  other.deliver("GUILD_ROLE_DELETE", deleted, guild.id);
  expect(await use("show")).not.toContain(first.id);
  expect(await choose(late)).toContain(`<@&${last.id}> <@&${late.id}>`);
  expect(await choose(latest)).toContain("too many roles");
  await before.stop();

  guild.roles = [last, latest];
  await using _after = await startBot(other, { knowledge: BRIDGE, env });
  expect(await use("show")).toContain(`look after the articles: <@&${last.id}>\n`);
  expect(await choose(latest)).toContain(`articles: <@&${last.id}> <@&${latest.id}>\n`);
});

it("lets go of channels that the server has deleted", async () => {
  const names = Array.from({ length: EXCEPTIONS + 1 }, (_, at) => `channel-${at}`);
  const guild = aGuild("Busy", { channels: names });
  const [, one, two] = guild.channels;
  const late = guild.channels.at(-1);
  if (!one || !two || !late) throw new Error("no channels");
  const log = { name: "settings", subcommand: "log", options: { channel: one } };
  await using other = await startLoopback({ guilds: [guild] });
  await using _bot = await startBot(other, { knowledge: BRIDGE });
  const use = async (act: ReturnType<typeof mentions> | typeof SHOW | typeof log) =>
    (await other.slash({ ...act, ...MANAGER }).answer()).text;
  const answerIn = (channel: Channel) => use(mentions({ answer: "on", channel }));
  for (const channel of guild.channels.slice(0, -1)) await answerIn(channel);
  await use(log);
  expect(await answerIn(late)).toContain("too many");

  for (const { id } of [one, two]) {
    const deleted = { id, type: 0, guild_id: guild.id, name: "gone" };
    other.deliver("CHANNEL_DELETE", deleted, guild.id);
  }
  const shown = await use(SHOW);
  expect(shown).not.toContain(one.id);
  expect(shown).not.toContain(two.id);
  expect(await answerIn(late)).toContain(`<#${late.id}>`);
});

it("keeps the settings over a restart", async () => {
  await using other = await startLoopback({ guilds: [aGuild("Kept")] });
  const kept = { STORE_URL: `sqlite:${join(bot.folder, "kept.sqlite")}` };
  const first = await startBot(other, { knowledge: BRIDGE, env: kept });
  await other.slash({ ...mentions({ answer: "on" }), ...MANAGER }).answer();
  await first.stop();

  await using _second = await startBot(other, { knowledge: BRIDGE, env: kept });
  const { text } = await other.slash({ ...SHOW, ...MANAGER }).answer();
  expect(text).toContain("in every channel");
  const sent = other.guildMessage({
    content: `<@${other.bot.id}> ${COST.question}`,
    mentions: [other.bot],
  });
  const answer = await other.messages.sent.find(
    "the answer",
    ({ repliesTo }) => repliesTo === sent.id,
  );
  expect(answer.text).toContain(COST.answer);
});

it("changes nothing while the store is down, so that nothing that was set is lost", async () => {
  await using other = await startLoopback({ guilds: [aGuild("Kept")] });
  const file = join(bot.folder, "down.sqlite");
  const env = { STORE_URL: `sqlite:${file}` };
  const use = async (
    subcommand: string,
    options: Record<string, string | boolean> = {},
  ) => (await other.slash({ ...SHOW, subcommand, options, ...MANAGER }).answer()).text;
  const first = await startBot(other, { knowledge: BRIDGE, env });
  await use("gaps", { keep: false });
  await first.stop();

  const beside = new DatabaseSync(file);
  beside.exec("BEGIN IMMEDIATE");
  await using _second = await startBot(other, { knowledge: BRIDGE, env });
  expect(await use("mentions", { answer: "on" })).toBe(en.own.refused.store);
  expect(await use("gaps", { keep: true })).toBe(en.own.refused.store);
  expect(await use("show")).toBe(en.own.refused.store);
  for (const subcommand of ["log", "gaps", "list", "export"]) {
    const command = { name: "knowledge", subcommand, ...MANAGER };
    const { text } = await other.slash(command).answer();
    expect(text, subcommand).toBe(en.own.refused.store);
  }
  beside.exec("COMMIT");
  beside.close();
  await vi.waitFor(
    async () => expect(await use("show")).toContain(en.settings.keepsNoGaps),
    { timeout: 30_000, interval: 200 },
  );
  expect(await use("mentions", { answer: "on" })).toContain(en.settings.keepsNoGaps);
}, 60_000);
