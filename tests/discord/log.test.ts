import { describe, expect, it } from "vitest";
import { BRIDGE } from "./loopback/bridge.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
const harbour = aGuild("Harbour", { channels: ["general", "changes", "closed"] });
const other = aGuild("Other");
const [, changes, closed] = harbour.channels;
const [there] = other.channels;
if (!changes || !closed || !there) throw new Error("no channels");
const keeper = aUser("keeper");
const otherKeeper = aUser("other-keeper");
const HERE = { user: keeper, ...MODERATOR };
const THERE = { user: otherKeeper, in: there, ...MODERATOR };

const { loopback, bot } = await startWithBot(
  { knowledge: BRIDGE },
  { guilds: [harbour, other] },
);

const log = (act: object = HERE) =>
  loopback.slash({ name: "knowledge", subcommand: "log", ...act }).answer();

const set = (subcommand: string, options: object, act: object = HERE) =>
  loopback
    .slash({ name: "settings", subcommand, options: { ...options }, ...act })
    .answer();

describe("/knowledge log", () => {
  it("says who did what and when, the latest first, in that server only", async () => {
    expect((await log()).text).toContain("Moderators have done nothing");
    await set("mentions", { answer: "on" });
    await set("gaps", { keep: true });
    await set("gaps", { keep: true }, THERE);
    const { text, ephemeral, pings } = await log();
    expect(ephemeral).toBe(true);
    expect(pings).toMatchObject({ users: [] });
    const deeds = text.split("\n").filter((line) => line.includes("<@"));
    expect(deeds).toHaveLength(2);
    expect(deeds[0]).toMatch(
      new RegExp(`^-# <t:\\d+:f> · <@${keeper.id}> · changed whether gaps are kept$`),
    );
    expect(deeds[1]).toContain("changed which messages I answer");
    const theirs = (await log(THERE)).text;
    expect(theirs).toContain(otherKeeper.id);
    expect(theirs).not.toContain(keeper.id);
  });

  it("turns pages", async () => {
    for (let n = 0; n < 20; n += 1) await set("gaps", { keep: n % 2 === 0 });
    const first = await log();
    expect(first.text).toContain("1 to 15 of 22");
    const second = await loopback
      .button({ message: first, button: "Older ▶", ...HERE })
      .answer();
    expect(second.text).toContain("16 to 22 of 22");
    expect(second.id).toBe(first.id);
  });

  it("is for moderators alone, its buttons as well", async () => {
    const first = await log();
    const member = { user: aUser("member") };
    const asked = await loopback
      .slash({ name: "knowledge", subcommand: "log", ...member })
      .answer();
    const pressed = await loopback
      .button({ message: first, button: "Older ▶", ...member })
      .answer();
    for (const { text } of [asked, pressed]) {
      expect(text).toContain("Only moderators can do that");
      expect(text).not.toContain(keeper.id);
    }
  });
});

describe("/settings log", () => {
  it("has what moderators do told in a channel, without a ping, until it is taken back", async () => {
    const chosen = await set("log", { channel: changes });
    expect(chosen.text).toContain(`<#${changes.id}>`);
    const first = await loopback.message(changes.id);
    expect(first.text).toMatch(
      new RegExp(`^-# <t:\\d+:f> · <@${keeper.id}> · changed where this is told$`),
    );
    expect(first.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    await set("gaps", { keep: true }, THERE);
    await set("mentions", { answer: "off" });
    const second = await loopback.message(changes.id);
    expect(second.text).toContain("changed which messages I answer");
    const none = await set("log", {});
    expect(none.text).toContain("told in /knowledge log only");
    await set("mentions", { answer: "on" });
    await log();
    expect(loopback.written(changes.id)).toHaveLength(2);
  });

  it("keeps what cannot be told there", async () => {
    closed.botMay = 0n;
    await set("log", { channel: closed });
    await set("mentions", { answer: "off" });
    await bot.log.find("not posted", (line) => line["event"] === "not_posted", 5_000);
    const { text } = await log();
    expect(text.split("\n")[1]).toContain("changed which messages I answer");
    await set("log", {});
  });
});
