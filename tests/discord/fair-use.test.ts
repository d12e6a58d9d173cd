import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import {
  aGuild,
  aUser,
  type Channel,
  PERMISSIONS,
  USUAL,
  type User,
} from "./loopback/world.ts";

/** A bot that a host has left as it is, but for the time it takes to get a token. */
const ENV = { RATE_USER: "10/60", RATE_CHANNEL: "30/60" };

const harbour = aGuild("Harbour", { channels: ["general", "busy", "mentions"] });

const { loopback, bot } = await startWithBot(
  { knowledge: BRIDGE, env: { ...ENV, REFRESH_SERVERS: harbour.id } },
  { guilds: [harbour] },
);

/** Asks in the loopback's first channel, where everybody counts, unless it says where. */
const ask = (user: User, place?: Channel, locale?: string) =>
  loopback.slash({
    name: "ask",
    options: { question: COST.question },
    user,
    ...(place === undefined ? {} : { in: place }),
    ...(locale === undefined ? {} : { locale }),
  });

describe("someone who asks ten questions a second", () => {
  it("is limited, and told privately when to ask again, while others see no delay", async () => {
    const eager = aUser("eager");
    const place = loopback.direct(eager);
    const asked: ReturnType<typeof ask>[] = [];
    const others: ReturnType<typeof ask>[] = [];
    for (let n = 0; n < 20; n += 1) {
      asked.push(ask(eager, place));
      if (n % 4 === 0) others.push(ask(aUser(`calm ${n}`)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const answers = await Promise.all(asked.map((one) => one.answer()));
    for (const { text } of answers.slice(0, 10)) expect(text).toContain(COST.answer);
    for (const { text, ephemeral } of answers.slice(10)) {
      expect(ephemeral).toBe(true);
      const [, seconds] = /You can ask again <t:(\d+):R>\.$/.exec(text) ?? [];
      const wait = Number(seconds) - Date.now() / 1_000;
      expect(wait).toBeGreaterThan(50);
      expect(wait).toBeLessThan(62);
    }
    const waits: number[] = [];
    for (const other of others) {
      expect((await other.answer()).text).toContain(COST.answer);
      waits.push((await other.reply()).took);
    }
    // The first answer of a process takes longer, and so may one on a busy machine.
    expect(waits.toSorted((a, b) => a - b)[2]).toBeLessThan(250);
  });

  it("is told in their own language", async () => {
    const eager = aUser("eifrig");
    const place = loopback.direct(eager);
    for (let n = 0; n < 10; n += 1) await ask(eager, place, "de").answer();
    const { text } = await ask(eager, place, "de").answer();
    expect(text).toMatch(/^Du fragst schneller.+ Die nächste Frage geht <t:\d+:R>\.$/);
  });

  it("in direct messages is told once, and then met with silence", async () => {
    const author = aUser("chatty");
    const { id } = loopback.direct(author);
    for (let n = 0; n < 16; n += 1) {
      loopback.directMessage({ content: COST.question, author });
    }
    const texts: string[] = [];
    for (let n = 0; n < 11; n += 1) texts.push((await loopback.message(id)).text);
    expect(texts.filter((text) => text.includes(COST.answer))).toHaveLength(10);
    expect(texts.filter((text) => /ask again <t:\d+:R>/.test(text))).toHaveLength(1);
    // Another's answer shows that the bot has got as far.
    await ask(aUser("witness")).answer();
    expect(loopback.written(id)).toHaveLength(11);
  });

  it("may still be a moderator and refresh the articles", async () => {
    const user = aUser("moderator");
    for (let n = 0; n < 11; n += 1) await ask(user, loopback.direct(user)).answer();
    const refresh = (permissions: bigint) =>
      loopback
        .slash({ name: "knowledge", subcommand: "refresh", user, permissions })
        .answer();
    const allowed = await refresh(USUAL | PERMISSIONS.manageGuild);
    expect(allowed.text).toContain("Nothing has changed");
    expect((await refresh(USUAL)).text).toContain("ask again");
  });

  it("gets buttons and suggestions for longer, but not for ever", async () => {
    const user = aUser("presser");
    const message = await loopback.slash({ name: "timeline", user }).answer();
    const presses = await Promise.all(
      Array.from({ length: 32 }, () =>
        loopback
          .button({ message, button: "nothing:1", user, unchecked: true })
          .answer(20_000),
      ),
    );
    const limited = presses.filter(({ text }) => text.includes("ask again"));
    expect(limited).toHaveLength(2);

    const typed = await Promise.all(
      Array.from({ length: 110 }, () =>
        loopback
          .autocomplete({ name: "timeline", focused: "topic", user, options: {} })
          .reply(20_000),
      ),
    );
    expect(typed.filter(({ choices }) => choices.length > 0)).toHaveLength(100);
  });
});

describe("someone who mentions the bot again and again", () => {
  it("is told once, with no ping, and others there are answered still", async () => {
    const [, , place = loopback.channel] = loopback.guild.channels;
    const user = aUser("manager");
    await loopback
      .slash({
        name: "settings",
        subcommand: "mentions",
        options: { answer: "on" },
        user,
        permissions: USUAL | PERMISSIONS.manageGuild,
      })
      .answer();
    const mention = (author: User) =>
      loopback.guildMessage({
        content: `<@${loopback.bot.id}> ${COST.question}`,
        mentions: [loopback.bot],
        in: place,
        author,
      });
    const eager = aUser("eager");
    for (let n = 0; n < 15; n += 1) mention(eager);
    const texts: string[] = [];
    for (let n = 0; n < 11; n += 1) texts.push((await loopback.message(place.id)).text);
    expect(texts.filter((text) => /ask again <t:\d+:R>/.test(text))).toHaveLength(1);
    mention(aUser("calm"));
    expect((await loopback.message(place.id)).text).toContain(COST.answer);
    expect(loopback.written(place.id)).toHaveLength(12);
  });
});

describe("a channel in which many ask", () => {
  it("is limited as a whole", async () => {
    const [, busy = loopback.channel] = loopback.guild.channels;
    const answers = await Promise.all(
      Array.from({ length: 36 }, (_, n) =>
        ask(aUser(`one of ${n}`), busy).answer(20_000),
      ),
    );
    const limited = answers.filter(({ text }) => /in this channel.*<t:\d+:R>/.test(text));
    expect(limited.length).toBeGreaterThanOrEqual(6);
    for (const { ephemeral } of limited) expect(ephemeral).toBe(true);
  });
});

describe("a limit", () => {
  it("outlasts a restart, and is the same for another process on the store", async () => {
    const env = { ...ENV, STORE_URL: `sqlite:${join(bot.folder, "store.sqlite")}` };
    const user = aUser("patient");
    const place = loopback.direct(user);
    await using discord = await startLoopback();
    const there = (question: string) =>
      discord.slash({ name: "ask", options: { question }, user, in: place });
    const one = await startBot(discord, { knowledge: BRIDGE, env });
    for (let n = 0; n < 10; n += 1) await there(COST.question).answer();
    await one.stop();
    await using _other = await startBotAgain(discord, env);
    expect((await there(COST.question).answer()).text).toContain("ask again");
  });
});

/** Nothing is registered a second time, which is what `startBot` waits for. */
async function startBotAgain(
  discord: Loopback,
  env: Readonly<Record<string, string>>,
): Promise<Bot> {
  discord.registrations.replace(null, []);
  return startBot(discord, { knowledge: BRIDGE, env });
}
