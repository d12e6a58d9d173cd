import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import type { Interaction } from "./loopback/interaction.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const CALLBACK = "/interactions/:id/:token/callback";
const MESSAGES = "/channels/:channel/messages";

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, {
    knowledge: BRIDGE,
    env: { REFRESH_SERVERS: loopback.guild.id },
  });
});

afterEach(() => {
  loopback.faults.clear();
  loopback.channel.botMay = USUAL;
  loopback.assertClean();
});

afterAll(async () => {
  const secrets = [COST.question, loopback.token, loopback.user.id];
  for (const secret of secrets) expect(bot.output()).not.toContain(secret);
  expect(await bot.stop()).toEqual({ code: 0, signal: null });
  await loopback.close();
});

const ask = (question: string) => loopback.slash({ name: "ask", options: { question } });

/**
 * Everything sent before this has been worked on once a later question is answered, and
 * logged once that is.
 */
async function caughtUp() {
  const before = bot.log.items.length;
  const { text } = await ask(FERRY.question).answer();
  expect(text).toContain(FERRY.answer);
  await bot.log.find(
    "the line of that answer",
    ({ event }, index) => index >= before && event === "command",
  );
}

/** Log lines written by `work` and what it led to. */
async function logged(work: () => Promise<unknown>) {
  const before = bot.log.items.length;
  await work();
  await caughtUp();
  return bot.log.items.slice(before).filter(({ level }) => level !== "info");
}

describe("an event delivered twice", () => {
  it("is answered once: a command", async () => {
    const interaction = ask(COST.question);
    interaction.again();

    await interaction.answer();
    await caughtUp();
    interaction.again();
    await caughtUp();
    expect(interaction.attempts).toHaveLength(1);
  });

  it.each([true, false])(
    "is answered once: a message, channel_type %s",
    async (channelType) => {
      const author = aUser("twin");
      const message = loopback.directMessage({
        content: COST.question,
        author,
        channelType,
      });
      message.again();

      await loopback.message(message.channelId);
      message.again();
      loopback.directMessage({ content: FERRY.question, author });
      expect((await loopback.message(message.channelId)).text).toContain(FERRY.answer);
      expect(loopback.written(message.channelId)).toHaveLength(2);
    },
  );
});

describe("a reply that Discord refuses", () => {
  it("as unknown (10062) is logged once and not sent again", async () => {
    loopback.failNext({ route: CALLBACK, status: 404, code: 10_062 });
    const before = loopback.requests.items.length;
    const lines = await logged(async () => {
      const interaction = ask(COST.question);
      await loopback.requests.find("callback", ({ path }) =>
        path.includes(interaction.token),
      );
    });

    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(COST.question);
    // One for the refused reply, one for the question after it.
    expect(loopback.requests.items.slice(before)).toHaveLength(2);
  });

  it("as expired (401, 50027) after a deferral harms nobody", async () => {
    const route = "/webhooks/:application/:token/messages/:message";
    loopback.failNext({ route, status: 401, code: 50_027 });
    const lines = await logged(async () => {
      const permissions = PERMISSIONS.manageGuild;
      loopback.slash({ name: "knowledge", subcommand: "refresh", permissions });
      await loopback.requests.find("the edit", (request) => request.route === route);
    });

    expect(lines).toHaveLength(1);
  });

  it("with 429 is delivered once, after the time it names", async () => {
    loopback.failNext({ route: CALLBACK, status: 429, retryAfter: 0.3 });
    loopback.failNext({ route: MESSAGES, status: 429, retryAfter: 0.3 });
    const author = aUser("hasty");
    const interaction = ask(COST.question);
    const message = loopback.directMessage({ content: COST.question, author });

    expect((await interaction.answer()).text).toContain(COST.answer);
    expect((await loopback.message(message.channelId)).text).toContain(COST.answer);
    await caughtUp();
    expect(interaction.attempts).toHaveLength(1);
    expect(loopback.written(message.channelId)).toHaveLength(1);
  });

  it.each([500, 502, 503])(
    "with %i for good becomes one error with a reference",
    async (status) => {
      loopback.failNext({ route: CALLBACK, status, times: 3 });
      const lines = await logged(async () => {
        const { ephemeral, text } = await ask(COST.question).answer();
        expect(ephemeral).toBe(true);
        const [reference] = /[0-9a-f]{8}/.exec(text) ?? [];
        expect(bot.output()).toContain(reference);
      });

      expect(lines).toHaveLength(1);
    },
  );

  it("once with 503 is sent again", async () => {
    loopback.failNext({ route: CALLBACK, status: 503 });

    expect((await ask(COST.question).answer()).text).toContain(COST.answer);
  });

  it("with a response that gets lost is not sent twice", async () => {
    loopback.failNext({ route: CALLBACK, status: 500, applied: true });
    loopback.failNext({ route: MESSAGES, status: 500, applied: true });
    const interaction = ask(COST.question);
    const { channelId } = loopback.directMessage({
      content: COST.question,
      author: aUser("unlucky"),
    });

    await interaction.answer();
    await loopback.message(channelId);
    await caughtUp();
    expect(interaction.followups).toEqual([]);
    expect(loopback.written(channelId)).toHaveLength(1);
  });

  it("by never answering leaves others unharmed", async () => {
    loopback.failNext({ route: CALLBACK, timeout: 8_000 });
    ask(COST.question);

    await caughtUp();
  });
});

describe("what is not offered any more", () => {
  const id = "gone:1";
  it.each<[string, (message: SentMessage) => Interaction]>([
    ["a button", (message) => loopback.button({ message, button: id, unchecked: true })],
    [
      "a select menu",
      (message) =>
        loopback.select({ message, customId: id, values: ["x"], unchecked: true }),
    ],
    ["a form", () => loopback.modal({ modal: id, fields: { text: "x" } })],
    ["a command", () => loopback.slash({ name: "gone", unchecked: true })],
    [
      "a message menu",
      () =>
        loopback.contextMenu({
          name: "Gone",
          message: { content: "x" },
          unchecked: true,
        }),
    ],
  ])("%s gets one private reply", async (_, use) => {
    const card = await ask(COST.question).answer();
    const lines = await logged(async () => {
      const used = use(card);
      expect((await used.answer()).ephemeral).toBe(true);
      expect(used.attempts).toHaveLength(1);
    });
    expect(lines).toEqual([]);
  });

  it("suggestions are an empty list", async () => {
    const typing = { focused: "question", options: { question: "" }, unchecked: true };
    const lines = await logged(async () => {
      const { choices } = await loopback
        .autocomplete({ name: "gone", ...typing })
        .reply();
      expect(choices).toEqual([]);
    });
    expect(lines).toEqual([]);
  });
});

describe("permissions that are missing", () => {
  it.each([
    ["SendMessages", PERMISSIONS.sendMessages],
    ["EmbedLinks", PERMISSIONS.embedLinks],
    ["ViewChannel", PERMISSIONS.viewChannel],
    ["ReadMessageHistory", PERMISSIONS.readMessageHistory],
  ])("%s: a slash command is answered all the same", async (_, permission) => {
    loopback.channel.botMay = USUAL & ~permission;

    const lines = await logged(async () => {
      expect((await ask(COST.question).answer()).text).toContain(COST.answer);
    });
    expect(lines).toEqual([]);
  });

  it.each([
    ["Missing Access", 50_001],
    ["Cannot send messages to this user", 50_007],
    ["Missing Permissions", 50_013],
  ])("%s in direct messages is logged once and harms nobody", async (_, code) => {
    loopback.failNext({ route: MESSAGES, status: 403, code });
    const author = aUser("closed");
    const lines = await logged(async () => {
      const { channelId } = loopback.directMessage({ content: COST.question, author });
      const messages = `/channels/${channelId}/messages`;
      await loopback.requests.find("message", ({ path }) => path.includes(messages));
    });

    expect(lines).toHaveLength(1);
    const { channelId } = loopback.directMessage({ content: OPENER.question, author });
    expect((await loopback.message(channelId)).text).toContain(OPENER.answer);
  });
});

describe("a connection that breaks", () => {
  it.each([
    ["close 4000", () => loopback.gateway.close(4000)],
    ["a reconnect that Discord asks for", () => loopback.gateway.reconnect()],
  ])("by %s is resumed, and nothing asked meanwhile is lost", async (_, broken) => {
    const resumes = loopback.gateway.resumes.items.length;
    const closes = loopback.gateway.closes.items.length;
    broken();
    await loopback.gateway.closes.at("the close", closes);
    const { channelId } = loopback.directMessage({
      content: COST.question,
      author: aUser("patient"),
    });

    expect((await loopback.message(channelId)).text).toContain(COST.answer);
    expect(await loopback.gateway.resumes.at("resume", resumes)).toMatchObject({
      accepted: true,
    });
    await caughtUp();
    expect(loopback.gateway.identifies.items).toHaveLength(1);
  });
});
