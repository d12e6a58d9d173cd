import { describe, expect, it } from "vitest";
import { logCard } from "../../src/discord/log-card.ts";
import { en } from "../../src/replies/words/en.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";
import { texts } from "./rendered.ts";

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

  it("says what was undone, in every language", async () => {
    const press = (message: SentMessage, button: string) =>
      loopback.button({ message, button, ...HERE }).answer();
    const use = (subcommand: string, options: object) =>
      loopback
        .slash({ name: "knowledge", subcommand, options: { ...options }, ...HERE })
        .answer();
    const file = loopback.upload("pier.md", "# The pier\n\nIda Holm built the pier.\n");
    await press(await press(await use("add", { file }), "Add"), "Undo");
    await press(await use("add", { file }), "Add");
    const removed = await press(await use("remove", { article: "The pier" }), "Remove");
    await press(removed, "Undo");
    for (const [locale, ...said] of [
      ["en-GB", "undid taking an article away: “The pier”", "undid adding an article: “"],
      ["de", "das Entfernen eines Artikels zurückgenommen: „The pier“", "das Hinzufügen"],
      [
        "fr",
        "revenu sur le retrait d’un article : « The pier »",
        "sur l’ajout d’un arti",
      ],
    ]) {
      const { text } = await log({ ...HERE, locale });
      for (const one of said) expect(text).toContain(one);
    }
    const old = { id: "a", at: 1, who: "11", what: "undo", article: "The pier" } as const;
    const [, kept] = texts(logCard([old], 0, String, en));
    expect(kept).toContain("undid a change: “The pier”");
  });

  it("turns pages", async () => {
    for (let n = 0; n < 20; n += 1) await set("gaps", { keep: n % 2 === 0 });
    const first = await log();
    expect(first.text).toContain("1 to 15 of 27");
    const second = await loopback
      .button({ message: first, button: "Older ▶", ...HERE })
      .answer();
    expect(second.text).toContain("16 to 27 of 27");
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
