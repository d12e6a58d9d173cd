import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { startLoopback } from "./loopback/start.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
const harbour = aGuild("Harbour");
const other = aGuild("Other");
const [there] = other.channels;
if (!there) throw new Error("no channel");
const keeper = aUser("keeper");
const otherKeeper = aUser("other-keeper");

const PIER = `---
title: The pier
published: 2020-05-05
url: https://gazette.example/pier
---

Workers painted the pier green in 2003. Nobody liked it.

The lamps on it burn all night.
`;
const BOLLARDS = "Which colour do the bollards have?";
const MOON = "Who lives in the moon base of Varnholm?";
const GREEN = "Workers painted the pier green in 2003.";

const { loopback, bot } = await startWithBot(
  {
    knowledge: { ...BRIDGE, "pier.md": PIER },
    env: { REFRESH_SERVERS: harbour.id },
  },
  { guilds: [harbour, other] },
);

const HERE = { user: keeper, ...MODERATOR };
const THERE = { user: otherKeeper, in: there, ...MODERATOR };

const ask = (question: string, act: object = {}) =>
  loopback.slash({ name: "ask", options: { question }, ...act }).answer();

const gaps = (act: object = HERE) =>
  loopback.slash({ name: "knowledge", subcommand: "gaps", ...act }).answer();

const press = (message: SentMessage, button: string, act: object = HERE) =>
  loopback.button({ message, button, ...act }).answer();

/** Chooses what stands in the message's menu under a label, or begins with it. */
function choose(message: SentMessage, label: string, act: object = HERE) {
  const menu = message.components.find(({ type }) => type === 3);
  const choice = menu?.options?.find((one) => one.label.startsWith(label));
  if (menu === undefined || choice === undefined) {
    const there = menu?.options?.map((one) => one.label).join(", ");
    throw new Error(`no choice ${label} among ${there}`);
  }
  const customId = menu.custom_id ?? "";
  return loopback.select({ message, customId, values: [choice.value], ...act }).answer();
}

const labels = ({ buttons }: SentMessage) => buttons.map(({ label }) => label);

/** Opens the group of a question. */
const open = async (question: string, act: object = HERE) =>
  choose(await gaps(act), question, act);

describe("/knowledge gaps", () => {
  it("says that there are none at first", async () => {
    const { text, ephemeral } = await gaps();
    expect(text).toBe("Nothing was asked here in vain in the last 30 days.");
    expect(ephemeral).toBe(true);
  });

  it("shows what was asked in vain or voted down, the most frequent first, with what is near", async () => {
    await ask(MOON);
    await ask(BOLLARDS);
    await ask("which colour do bollards have", { user: aUser("another") });
    await ask(BOLLARDS, { in: loopback.direct() });
    await ask("Thanks!");
    const answered = await ask(COST.question);
    expect(answered.text).toContain(COST.answer);
    // At once, and one after the other: given, taken back, given.
    const presses = [1, 2, 3].map(() =>
      loopback.button({ message: answered, button: "👎" }),
    );
    await Promise.all(presses.map((press) => press.answer()));
    const { text, ephemeral } = await gaps();
    expect(ephemeral).toBe(true);
    expect(text).toMatch(/^3 questions asked in vain, the most frequent first\.$/m);
    const [first, second, third] = text.split("\n**").slice(1);
    expect(first).toMatch(/bollards.*\n-# not answered 2 times · last <t:\d+:R>/);
    expect(second).toMatch(
      /^How much did the harbour bridge cost\?\*\*\n-# voted down 1 time · last <t:\d+:R>\n-# Answer now: “The bridge cost 48 million crowns\.” \(The Harbour Bridge Opens\)/,
    );
    expect(third).toMatch(/^Who lives in the moon base.*\n-# not answered 1 time /);
    expect(text).not.toContain(loopback.user.id);
  });

  it.each([
    ["changed", "👍"],
    ["taken back", "👎"],
  ])("does not count a vote that was %s", async (_, button) => {
    const answered = await ask(COST.question);
    await loopback.button({ message: answered, button: "👎" }).answer();
    expect((await gaps()).text).toContain("voted down 2 times");
    await loopback.button({ message: answered, button }).answer();
    expect((await gaps()).text).toContain("voted down 1 time ");
  });

  it("opens a question with the ways it was put, the nearest passage and what to do", async () => {
    const opened = await open("which colour do bollards have");
    expect(opened.text).toContain(
      "**Also asked as**\n- Which colour do the bollards have?",
    );
    expect(opened.text).toContain("This passage comes nearest to it.\n> ");
    expect(labels(opened)).toEqual(["Answered by…", "Ask again", "Resolve", "All gaps"]);
    const back = await press(opened, "All gaps");
    expect(back.text).toContain("3 questions asked in vain");
    expect(back.id).toBe(opened.id);
  });

  it("asks again, without counting that as asked in vain", async () => {
    const opened = await open(COST.question);
    const again = await press(opened, "Ask again");
    expect(again.text).toContain(COST.answer);
    expect(again.ephemeral).toBe(true);
    await press(await open(MOON), "Ask again");
    expect((await gaps()).text).toMatch(/moon base.*\n-# not answered 1 time /);
  });

  it("pins a passage as the answer to all of a group, until the passage is gone", async () => {
    const opened = await open("which colour do bollards have");
    const choices = await press(opened, "Answered by…");
    expect(choices.text).toContain("Which passage answers this question?");
    const form = await loopback
      .button({ message: choices, button: "Search passages", ...HERE })
      .reply();
    if (form.modal === null) throw new Error("no form");
    const found = await loopback
      .modal({
        modal: form.modal,
        fields: { words: "pier green" },
        message: choices,
        ...HERE,
      })
      .answer();
    const pinned = await choose(found, GREEN);
    expect(pinned.text).toContain("From now on this passage is the answer");

    const answered = await ask(BOLLARDS);
    await loopback.button({ message: answered, button: "👎" }).answer();
    expect((await gaps()).text).toContain(`Answer now: “${GREEN}” (The pier)`);
    await loopback.button({ message: answered, button: "👍" }).answer();
    for (const question of [BOLLARDS, "which colour do bollards have??"]) {
      const { text, ephemeral } = await ask(question, { user: aUser("third") });
      expect(ephemeral).toBe(false);
      expect(text).toContain(GREEN);
      expect(text).toContain("Pinned as the answer by moderators of this server");
    }
    const elsewhere = await ask(BOLLARDS, THERE);
    expect(elsewhere.ephemeral).toBe(true);
    expect(elsewhere.text).not.toContain("Pinned");
    const direct = await ask(BOLLARDS, { in: loopback.direct() });
    expect(direct.text).not.toContain("Pinned");
    // What is answered by a pin is no gap any more.
    expect((await gaps()).text).not.toContain("bollards");

    const REFRESH = { name: "knowledge", subcommand: "refresh", ...HERE };
    await writeFile(join(bot.knowledge, "pier.md"), PIER.replace("green", "red"));
    await loopback.slash(REFRESH).answer();
    expect((await ask(BOLLARDS)).text).not.toContain("Pinned");
    const list = await press(await gaps(), "Pinned answers (1)");
    expect(list.text).toContain("Its passage is no longer there");
    await writeFile(join(bot.knowledge, "pier.md"), PIER);
    await loopback.slash(REFRESH).answer();
    expect((await ask(BOLLARDS)).text).toContain("Pinned");
  });

  it("takes a pinned answer away", async () => {
    const list = await press(await gaps(), "Pinned answers (1)");
    expect(list.text).toContain(`“${GREEN}” (The pier)`);
    const left = await choose(list, "which colour do bollards have");
    expect(left.text).toContain("No answers are pinned");
    expect((await ask(BOLLARDS)).text).not.toContain("Pinned");
  });

  it("resolves a question, which comes back when it is asked in vain again", async () => {
    const opened = await open(MOON);
    const left = await press(opened, "Resolve");
    expect(left.text).toContain("Taken off the list");
    expect(left.text).not.toContain("moon base");
    expect((await press(opened, "Resolve")).text).toContain("no longer on the list");
    await ask(MOON);
    expect((await gaps()).text).toContain("moon base");
  });

  it("shows a server's questions in that server only, also to buttons carried there", async () => {
    const ours = await gaps();
    const theirs = await gaps(THERE);
    expect(theirs.text).not.toContain("moon base");
    const carried = await loopback
      .button({ message: await open(MOON), button: "Answered by…", ...THERE })
      .answer();
    expect(carried.text).toContain("no longer on the list");
    expect(carried.text).not.toContain("moon base");
    expect(ours.text).toContain("moon base");
  });

  it("is for moderators alone, its buttons, menus and forms as well", async () => {
    const list = await gaps();
    const opened = await open(MOON);
    const member = { user: aUser("member") };
    for (const interaction of [
      loopback.slash({ name: "knowledge", subcommand: "gaps", ...member }),
      loopback.button({ message: opened, button: "Resolve", ...member }),
      loopback.button({ message: opened, button: "Ask again", ...member }),
      loopback.select({
        message: list,
        customId: list.components.find(({ type }) => type === 3)?.custom_id ?? "",
        values: [
          list.components.find(({ type }) => type === 3)?.options?.[0]?.value ?? "",
        ],
        ...member,
      }),
      loopback.modal({
        modal: opened.buttons[0]?.custom_id?.replace("answer|", "words|") ?? "",
        fields: { words: "pier" },
        ...member,
      }),
    ]) {
      const { text, ephemeral } = await interaction.answer();
      expect(text).toContain("Only moderators can do that");
      expect(ephemeral).toBe(true);
    }
    expect((await gaps()).text).toContain("moon base");
  });

  it("keeps nothing of who brought the bot along without the server", async () => {
    const user = aUser("traveller");
    const own = { user, authorizing_integration_owners: { 1: user.id }, unchecked: true };
    const { text } = await ask("Who sings in the lighthouse of Oddskerry?", own);
    expect(text).toContain("The articles do not");
    expect((await gaps()).text).not.toContain("sings");
  });

  it("turns pages where there is more than fits, and no text breaks out of its line", async () => {
    const names = ["Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus"];
    for (const name of names) {
      await ask(`Who married ${name} Quillfeather? @everyone # **[x](http://evil.test)`);
    }
    const first = await gaps();
    expect(first.text).toMatch(/^Questions 1 to 5 of \d+ asked in vain/m);
    expect(first.text).not.toMatch(/^# |\[x\]\(http|\*\*\[/m);
    const second = await press(first, "Less frequent ▶");
    expect(second.text).toMatch(/^Questions 6 to \d+ of/m);
    const back = await press(second, "◀ More frequent");
    expect(back.text).toMatch(/^Questions 1 to 5 of/m);
  });

  it("keeps nothing once a server's managers have switched it off", async () => {
    const keep = (on: boolean, act: object = HERE) =>
      loopback
        .slash({ name: "settings", subcommand: "gaps", options: { keep: on }, ...act })
        .answer();
    await ask(MOON, THERE);
    expect((await keep(false)).text).toContain("No questions are kept for moderators");
    await ask(MOON);
    expect((await gaps()).text).toMatch(/^What is asked in vain is not kept/);
    expect((await gaps(THERE)).text).toContain("moon base");
    expect((await keep(true)).text).toContain("kept for moderators, for 30 days");
    expect((await gaps()).text).toContain("Nothing was asked here in vain");
    const refused = await keep(false, { user: aUser("member"), unchecked: true });
    expect(refused.text).toContain("Only people who may manage this server");
  });
});

describe("/knowledge gaps of a bot that stops", () => {
  it("keeps what was asked up to the end", async () => {
    const env = { STORE_URL: `sqlite:${join(bot.folder, "gaps.sqlite")}` };
    await using own = await startLoopback({ guilds: [aGuild("Alone")] });
    const act = { user: keeper, ...MODERATOR };
    const first = await startBot(own, { knowledge: BRIDGE, env });
    await own.slash({ name: "ask", options: { question: MOON } }).answer();
    await first.stop();
    const second = await startBot(own, { knowledge: BRIDGE, env });
    const shown = await own
      .slash({ name: "knowledge", subcommand: "gaps", ...act })
      .answer();
    expect(shown.text).toContain("moon base");
    await second.stop();
    await rm(join(bot.folder, "gaps.sqlite"), { force: true });
    own.assertClean();
  }, 60_000);
});
