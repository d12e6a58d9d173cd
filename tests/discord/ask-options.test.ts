import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser, type Channel, type User } from "./loopback/world.ts";

const LONG = `Notes on ${"😀".repeat(95)}`;
const KNOWLEDGE = {
  ...BRIDGE,
  "theatre.md": `---
title: The old theatre of Port Vale
published: 2019-04-08
---
The theatre opened in 1902 with a comedy by Ivar Sand. It burned down in 1964.

Mayor Tomas Ekdahl cut the ribbon of its new hall.
`,
  "long.md": `---
title: ${LONG}
---
The lamp of the Skarn lighthouse was lit by the keeper Olga Brandt in 1988.
`,
};

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, { knowledge: KNOWLEDGE });
});
afterAll(async () => {
  await bot.stop("SIGKILL");
  await loopback.close();
  expect(bot.log.items.filter(({ level }) => level !== "info")).toEqual([]);
  loopback.assertClean({ pings: false });
});

type Options = Record<string, string | boolean | User>;

const ask = (options: Options, user = aUser("someone"), place?: Channel) =>
  loopback.slash({ name: "ask", options, user, ...(place && { in: place }) });

const typed = async (focused: string, options: Options = {}, user = aUser("typist")) => {
  const typing = loopback.autocomplete({ name: "ask", focused, options, user });
  return (await typing.reply()).choices.map(({ name, value }) => ({
    name,
    value: String(value),
  }));
};
const names = (choices: readonly { name: string }[]) => choices.map(({ name }) => name);

describe("suggestions for the question of /ask", () => {
  it("go on from what is typed, and are answered when they are picked", async () => {
    const choices = await typed("question", { question: "when did the the" });
    expect(names(choices)).toContain("When did the theatre open?");
    for (const { value } of choices) {
      const { ephemeral } = await ask({ question: value }).answer();
      expect(ephemeral, value).toBe(false);
    }
  });

  it("are there before anything is typed", async () => {
    const choices = await typed("question");
    expect(choices.length).toBeGreaterThan(5);
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(names(await typed("question", { question: "" }))).toEqual(names(choices));
  });

  it("are only of the article that is chosen beside it", async () => {
    const question = "who";
    const [article] = await typed("article", { article: "old theatre" });
    const choices = await typed("question", { question, article: article?.value ?? "" });
    expect(names(choices)).toContain("Who is Tomas Ekdahl?");
    expect(names(choices)).not.toContain("Who is Tomas Rehn?");
    expect(names(await typed("question", { question }))).toContain("Who is Tomas Rehn?");
  });

  it("begin with the asker's own recent questions that were answered", async () => {
    const user = aUser("regular");
    await ask({ question: COST.question }, user).answer();
    await ask({ question: FERRY.question, hide: true }, user).answer();
    await ask({ question: "Why did the mayor resign?" }, user).answer();
    const mine = names(await typed("question", {}, user));
    expect(mine.slice(0, 2)).toEqual([FERRY.question, COST.question]);
    expect(mine).not.toContain("Why did the mayor resign?");
    expect(names(await typed("question", { question: "how much" }, user))[0]).toBe(
      COST.question,
    );
    expect(names(await typed("question"))).not.toContain(COST.question);
  });

  it.each(["zeppelin", "x".repeat(6_000), "\ud83d", "http://".repeat(800), "__proto__"])(
    "are few or none, in time, for %.20s",
    async (question) => {
      const interaction = loopback.autocomplete({
        name: "ask",
        focused: "question",
        options: { question },
      });
      await interaction.reply();
      expect(interaction.attempts).toMatchObject([{ late: false, status: 204 }]);
    },
  );
});

describe("the article of /ask", () => {
  it("is suggested by title, never over 100 units and never torn", async () => {
    const choices = await typed("article", { article: "" });
    expect(choices).toHaveLength(3);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it("alone answers, whether it was picked or typed", async () => {
    const question = "Who cut the ribbon?";
    const [picked] = await typed("article", { article: "old theatre" });
    for (const article of [picked?.value ?? "", "the OLD theatre"]) {
      const { text } = await ask({ question, article }).answer();
      expect(text).toContain("Tomas Ekdahl");
    }
    const bridge = await ask({ question, article: "The Harbour Bridge Opens" }).answer();
    expect(bridge.text).toContain("Ilse Brandt");
    const [long] = await typed("article", { article: "Notes" });
    const lit = await ask({ question: "Who lit it?", article: long?.value ?? "" });
    expect((await lit.answer()).text).toContain("Olga Brandt");
  });

  it("says so privately where it does not answer, or is none", async () => {
    const silent = await ask({
      question: COST.question,
      article: "The old theatre of Port Vale",
    }).answer();
    expect(silent.ephemeral).toBe(true);
    expect(silent.text).not.toContain(COST.answer);
    expect(silent.text).toContain("I looked only in “The old theatre of Port Vale”.");
    const none = await ask({ question: COST.question, article: "Moby-Dick" }).answer();
    expect(none.ephemeral).toBe(true);
    expect(none.text).toContain("no such article");
  });
});

describe("the mention of /ask", () => {
  const friend = aUser("friend");

  it("tells that user of the answer, and nobody else", async () => {
    const { text, pings, ephemeral } = await ask({
      question: `${OPENER.question} @everyone <@&1> <@1>`,
      mention: friend,
    }).answer();
    expect(ephemeral).toBe(false);
    expect(text).toContain(OPENER.answer);
    expect(text.split("\n")[0]).toBe(`<@${friend.id}>`);
    expect(pings).toEqual({ everyone: false, users: [friend.id], roles: [] });
  });

  it.each([
    { hide: true, question: OPENER.question },
    { question: "Why did the mayor resign?" },
  ])("pings nobody with a private answer: %j", async (options) => {
    const { pings, ephemeral, text } = await ask({
      ...options,
      mention: friend,
    }).answer();
    expect(ephemeral).toBe(true);
    expect(pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(text).not.toContain(friend.id);
  });
});

describe("every option of /ask", () => {
  it("works in direct messages, in groups, and where only the user has installed it", async () => {
    const user = aUser("traveller");
    const friend = aUser("friend");
    for (const place of [loopback.direct(user), loopback.group(user, friend)]) {
      const options = {
        question: FERRY.question,
        article: "Harbour",
        hide: false,
        mention: friend,
      };
      expect((await ask(options, user, place).answer()).text).toContain(FERRY.answer);
      const typing = loopback.autocomplete({
        name: "ask",
        focused: "question",
        options: { question: "which f" },
        user,
        in: place,
      });
      expect((await typing.reply()).choices[0]?.name).toBe(FERRY.question);
    }
  });
});
