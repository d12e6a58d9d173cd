import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "./loopback/bot.ts";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot(loopback, { knowledge: BRIDGE });
});
afterAll(async () => {
  await bot.stop("SIGKILL");
  await loopback.close();
});
afterEach(() => loopback.assertClean());

describe("a direct message", () => {
  it.each([
    { payload: "with", channelType: true },
    { payload: "without", channelType: false },
  ])(
    "in a channel not seen before is answered once ($payload channel_type)",
    async ({ channelType }) => {
      const author = aUser("stranger");
      const sent = loopback.directMessage({
        content: COST.question,
        author,
        channelType,
      });
      const first = await loopback.message(sent.channelId);
      expect(first.text).toContain(COST.answer);

      const next = loopback.directMessage({
        content: FERRY.question,
        author,
        channelType,
      });
      expect((await loopback.message(next.channelId)).text).toContain(FERRY.answer);
      expect(loopback.written(sent.channelId)).toHaveLength(2);
    },
  );

  it("is replied to, and does not mind that the message is gone", async () => {
    const sent = loopback.directMessage({
      content: OPENER.question,
      author: aUser("hasty"),
    });
    const reply = await loopback.message(sent.channelId);
    expect(reply.repliesTo).toBe(sent.id);
    expect(reply.body.message_reference).toMatchObject({ fail_if_not_exists: false });
  });

  it("carries the conversation on", async () => {
    const author = aUser("curious");
    const sent = loopback.directMessage({ content: COST.question, author });
    await loopback.message(sent.channelId);
    loopback.directMessage({ content: "And when did its builder begin?", author });
    const { text } = await loopback.message(sent.channelId);
    expect(text).toContain("**Its builder, the engineer Tomas Rehn");
  });

  it("that is not answered by the articles gets the nearest passages", async () => {
    const author = aUser("hopeful");
    const sent = loopback.directMessage({
      content: "Why did the mayor resign?",
      author,
    });
    const { text, ephemeral } = await loopback.message(sent.channelId);
    expect(ephemeral).toBe(false);
    expect(text).toMatch(/do not answer/);
    expect(text).toContain("paragraph");
  });

  it("of files alone gets guidance, and nothing is fetched", async () => {
    const sent = loopback.directMessage({
      content: "",
      author: aUser("painter"),
      attachments: [{ filename: "x.png", url: `${loopback.api}/attachments/x.png` }],
    });
    expect((await loopback.message(sent.channelId)).text).toContain("written questions");
    expect(loopback.requests.items.map(({ path }) => path)).not.toContainEqual(
      expect.stringContaining("x.png"),
    );
  });

  it("of nobody, or in a server, is left alone", async () => {
    const author = aUser("sender");
    const channel = loopback.direct(author);
    const question = { content: COST.question, author };
    loopback.directMessage({ ...question, author: aUser("machine", { bot: true }) });
    loopback.directMessage({ ...question, webhookId: "12345678901234567" });
    loopback.directMessage({ ...question, type: 6 });
    loopback.directMessage({ ...question, content: "@everyone", mentionEveryone: true });
    loopback.guildMessage(question);
    loopback.guildMessage({ ...question, mentions: [loopback.bot] });
    const before = loopback.messages.sent.items.length;

    loopback.directMessage(question);
    expect((await loopback.message(channel.id)).text).toContain(COST.answer);
    expect(loopback.messages.sent.items).toHaveLength(before + 1);
  });
});
