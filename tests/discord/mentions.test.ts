import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import {
  aGuild,
  aThread,
  aUser,
  type Channel,
  PERMISSIONS,
  USUAL,
} from "./loopback/world.ts";

const THREADS = "/channels/:channel/messages/:message/threads";
const MANAGER = { permissions: USUAL | PERMISSIONS.manageGuild };

const harbour = aGuild("Harbour", {
  channels: ["general", "quiet", "other", "managers"],
});
const quayside = aGuild("Quayside");
const [general, quiet, other, managers] = harbour.channels;
const [quay] = quayside.channels;
if (!general || !quiet || !other || !managers || !quay) throw new Error("no channels");

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback({ guilds: [harbour, quayside] });
  bot = await startBot(loopback, { knowledge: BRIDGE });
});
afterAll(async () => {
  expect(bot.output()).not.toContain(COST.question);
  expect(bot.output()).not.toContain(loopback.user.id);
  await bot.stop("SIGKILL");
  await loopback.close();
});
beforeEach(() => settle({ answer: "on", thread: false }));
afterEach(() => {
  loopback.faults.clear();
  general.botMay = USUAL;
  loopback.assertClean();
});

interface Wanted {
  [name: string]: string | boolean | Channel;
  answer: "on" | "off";
}

/** As a manager of the server. */
const settle = (options: Wanted) => {
  const use = { name: "settings", subcommand: "mentions", options, in: managers };
  return loopback.slash({ ...use, ...MANAGER }).answer();
};

type Said = Partial<Parameters<Loopback["guildMessage"]>[0]>;

/** Mentions the bot, if not told otherwise, before what is said. */
const mention = (content: string, more: Said = {}) =>
  loopback.guildMessage({
    content: `<@${loopback.bot.id}> ${content}`,
    mentions: [loopback.bot],
    in: general,
    ...more,
  });

/** The bot's reply to a message. */
const replyTo = ({ id }: { id: string }) =>
  loopback.messages.sent.find(`reply to ${id}`, ({ repliesTo }) => repliesTo === id);

/** What was sent before has been worked on once a later question is answered. */
async function caughtUp() {
  const { channelId } = loopback.directMessage({
    content: OPENER.question,
    author: aUser("later"),
  });
  expect((await loopback.message(channelId)).text).toContain(OPENER.answer);
}

/** Messages that the bot wrote to channels during `work`, less that of `caughtUp`. */
async function writtenBy(work: () => unknown) {
  const before = loopback.messages.sent.items.length;
  await work();
  await caughtUp();
  return loopback.messages.sent.items.slice(before, -1);
}

describe("a mention in a server", () => {
  it("is answered as a reply, with the card and its buttons, and pings nobody", async () => {
    const sent = mention(COST.question);
    const reply = await replyTo(sent);
    expect(reply.text).toContain(COST.answer);
    expect(reply.text).not.toContain(loopback.bot.id);
    expect(reply.buttons).not.toEqual([]);
    expect(reply.ephemeral).toBe(false);
  });

  it("is answered once, though it is delivered twice", async () => {
    const written = await writtenBy(async () => {
      const sent = mention(COST.question);
      sent.again();
      await replyTo(sent);
      sent.again();
    });
    expect(written).toHaveLength(1);
  });

  it("is followed up by a reply to the answer", async () => {
    const user = aUser("curious");
    const answer = await replyTo(mention(COST.question, { author: user }));
    const next = loopback.guildMessage({
      content: "And when did its builder begin?",
      author: user,
      in: general,
      replyTo: answer,
    });
    expect((await replyTo(next)).text).toContain("Tomas Rehn");
  });

  it("stays short where the articles do not answer", async () => {
    const { text, buttons } = await replyTo(mention("Why did the mayor resign?"));
    expect(text).toMatch(/do not answer/);
    expect(text.split("\n")).toHaveLength(1);
    expect(buttons).toEqual([]);
  });

  it("that says no more gets guidance", async () => {
    const sent = mention("");
    expect((await replyTo(sent)).text).toContain("written questions");
  });

  it("with thanks is thanked for", async () => {
    const sent = mention("thank you");
    expect((await replyTo(sent)).text).toBe("You are welcome.");
  });

  it("that is edited within a minute has its answer changed", async () => {
    const sent = mention(COST.question);
    const reply = await replyTo(sent);
    sent.rewrite(`<@${loopback.bot.id}> ${FERRY.question}`);
    const edited = await loopback.messages.edited.find(
      "edit",
      ({ id }) => id === reply.id,
    );
    expect(edited.text).toContain(FERRY.answer);
  });

  it("does not show typing where it is answered at once", async () => {
    await replyTo(mention(COST.question));
    await caughtUp();
    expect(loopback.typing.items).toEqual([]);
  });
});

describe("what is no mention of the bot", () => {
  it.each<[string, () => Said]>([
    ["a question to others", () => ({ content: COST.question, mentions: [] })],
    ["@everyone", () => ({ content: "@everyone", mentions: [], mentionEveryone: true })],
    ["@here", () => ({ content: "@here Who?", mentions: [], mentionEveryone: true })],
    ["a role", () => ({ content: "<@&4> Who?", mentions: [], mentionRoles: ["4"] })],
    ["another member", () => ({ content: "<@4> Who?", mentions: [aUser("member")] })],
    ["a mention by a bot", () => ({ author: aUser("machine", { bot: true }) })],
    ["a mention by itself", () => ({ author: loopback.bot })],
    ["a mention by a webhook", () => ({ webhookId: "12345678901234567" })],
    ["a mention by the system", () => ({ type: 7 })],
  ])("is let be: %s", async (_, said) => {
    expect(await writtenBy(() => mention(COST.question, said()))).toEqual([]);
  });

  it("is let be: a reply that does not ping", async () => {
    const answer = await replyTo(mention(COST.question));
    const reply = {
      content: "Really?",
      replyTo: answer,
      pingsAuthor: false,
      in: general,
    };
    expect(await writtenBy(() => loopback.guildMessage(reply))).toEqual([]);
  });
});

describe("where mentions are answered", () => {
  it("is nowhere until a server switches it on, each for itself", async () => {
    expect(await writtenBy(() => mention(COST.question, { in: quay }))).toEqual([]);
  });

  it("is nowhere any more once it is switched off", async () => {
    await settle({ answer: "off" });
    expect(await writtenBy(() => mention(COST.question))).toEqual([]);
  });

  it("can be everywhere but in a channel", async () => {
    await settle({ answer: "off", channel: quiet });
    const written = await writtenBy(async () => {
      mention(COST.question, { in: quiet });
      await replyTo(mention(COST.question, { in: other }));
    });
    expect(written.map(({ channelId }) => channelId)).toEqual([other.id]);
  });

  it("can be in one channel and its threads only", async () => {
    await settle({ answer: "off" });
    await settle({ answer: "on", channel: quiet });
    // Opened while the bot is there, without its having been told.
    const threads = [aThread(quiet, "one of quiet"), aThread(other, "one of other")];
    const written = await writtenBy(async () => {
      mention(COST.question, { in: other });
      const sent = threads.map((thread) => mention(COST.question, { in: thread }));
      await replyTo(mention(COST.question, { in: quiet }));
      await replyTo(sent[0] ?? { id: "" });
    });
    expect(new Set(written.map(({ channelId }) => channelId))).toEqual(
      new Set([quiet.id, threads[0]?.id]),
    );
    expect(written).toHaveLength(2);
  });

  it("can be a thread for each question, where the conversation goes on", async () => {
    await settle({ answer: "on", thread: true });
    const author = aUser("curious");
    const sent = mention(COST.question, { author });
    const reply = await loopback.message(sent.id);
    expect(reply.text).toContain(COST.answer);
    expect(reply.repliesTo).toBeNull();
    const thread = harbour.threads.find(({ id }) => id === sent.id);
    expect(thread?.name).toBe(COST.question);

    const next = { author, in: thread ?? general };
    const followUp = mention("And when did its builder begin?", next);
    const second = await loopback.message(sent.id);
    expect(second.text).toContain("Tomas Rehn");
    expect(second.repliesTo).toBe(followUp.id);
    expect(harbour.threads.filter(({ id }) => id === followUp.id)).toEqual([]);

    sent.rewrite(`<@${loopback.bot.id}> ${FERRY.question}`);
    const edited = await loopback.messages.edited.find(
      "edit",
      ({ id }) => id === reply.id,
    );
    expect(edited.text).toContain(FERRY.answer);
  });

  it("is a thread whose name is no longer than Discord takes", async () => {
    await settle({ answer: "on", thread: true });
    const sent = mention(`${"😀 Who cut the ribbon? ".repeat(40)}\n@everyone`);
    await loopback.message(sent.id);
    const { name = "" } = harbour.threads.find(({ id }) => id === sent.id) ?? {};
    expect(name).toMatch(/^😀 Who cut the ribbon\?/);
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name.isWellFormed()).toBe(true);
  });

  it("is the channel where no thread can be had", async () => {
    await settle({ answer: "on", thread: true });
    general.botMay = USUAL & ~PERMISSIONS.createPublicThreads;
    const sent = mention(COST.question);
    const reply = await replyTo(sent);
    expect(reply.text).toContain(COST.answer);
  });
});

describe("permissions that are missing", () => {
  /** Log lines of trouble by `work` and what it led to. */
  async function trouble(work: () => unknown) {
    const before = bot.log.items.length;
    await work();
    await caughtUp();
    return bot.log.items.slice(before).filter(({ level }) => level !== "info");
  }

  it.each([
    ["SendMessages", PERMISSIONS.sendMessages],
    ["ViewChannel", PERMISSIONS.viewChannel],
  ])("%s: one line in the log, and no harm", async (_, permission) => {
    general.botMay = USUAL & ~permission;
    const lines = await trouble(async () => {
      const before = bot.log.items.length;
      mention(COST.question);
      await bot.log.find(
        "the refused reply",
        ({ event }, index) => index >= before && event === "undeliverable",
      );
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ event: "undeliverable" });

    general.botMay = USUAL;
    const sent = mention(COST.question);
    expect((await replyTo(sent)).text).toContain(COST.answer);
  });

  it("SendMessages and those for threads: one line in the log", async () => {
    await settle({ answer: "on", thread: true });
    general.botMay = USUAL & ~PERMISSIONS.sendMessages & ~PERMISSIONS.createPublicThreads;
    const lines = await trouble(async () => {
      const before = bot.log.items.length;
      mention(COST.question);
      await bot.log.find(
        "the refused reply",
        ({ event }, index) => index >= before && event === "undeliverable",
      );
    });
    expect(lines).toHaveLength(1);
  });

  it("EmbedLinks: answered all the same", async () => {
    general.botMay = USUAL & ~PERMISSIONS.embedLinks;
    const lines = await trouble(async () => {
      const sent = mention(COST.question);
      expect((await replyTo(sent)).text).toContain(COST.answer);
    });
    expect(lines).toEqual([]);
  });

  it("ReadMessageHistory: answered, though not as a reply", async () => {
    general.botMay = USUAL & ~PERMISSIONS.readMessageHistory;
    const lines = await trouble(async () => {
      const before = loopback.messages.sent.items.length;
      mention(COST.question);
      const reply = await loopback.messages.sent.at("the answer", before);
      expect(reply.text).toContain(COST.answer);
      expect(reply.repliesTo).toBeNull();
    });
    expect(lines).toEqual([]);
  });

  it("a thread that fails for a moment does not cost the answer", async () => {
    await settle({ answer: "on", thread: true });
    loopback.failNext({ route: THREADS, status: 500, times: 3 });
    const sent = mention(COST.question);
    expect((await replyTo(sent)).text).toContain(COST.answer);
  });
});
