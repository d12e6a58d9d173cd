import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import type { Loopback } from "./loopback/start.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aUser } from "./loopback/world.ts";

const MESSAGES = "/channels/:channel/messages";

const { loopback, bot } = await startWithBot({ knowledge: BRIDGE });

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

  it.each<[string, Partial<Parameters<Loopback["directMessage"]>[0]>, RegExp]>([
    ["nothing but space", { content: " " }, /Write me one/],
    ["a sticker", { stickers: [{ name: "wave" }] }, /stickers/],
    ["a poll", { poll: { question: "Who?" } }, /polls/],
    ["a forwarded message", { isForward: true }, /forwarded/],
    ["a file", { attachments: [{ filename: "x.png" }] }, /look at files/],
    [
      "a voice message",
      { flags: 8192, attachments: [{ filename: "voice-message.ogg" }] },
      /voice messages/,
    ],
  ])("of %s alone gets guidance, and nothing is fetched", async (_, message, said) => {
    const { attachments = [] } = message;
    const sent = loopback.directMessage({
      content: "",
      author: aUser("painter"),
      ...message,
      attachments: attachments.map(({ filename }) => ({
        filename,
        url: `${loopback.api}/attachments/${filename}`,
      })),
    });
    const { text } = await loopback.message(sent.channelId);
    expect(text).toMatch(said);
    expect(text).toContain("written questions");
    expect(loopback.requests.items.map(({ path }) => path)).not.toContainEqual(
      expect.stringContaining("attachments"),
    );
  });

  it("with a file beside the question is answered", async () => {
    const sent = loopback.directMessage({
      content: COST.question,
      author: aUser("painter"),
      attachments: [{ filename: "x.png" }],
    });
    expect((await loopback.message(sent.channelId)).text).toContain(COST.answer);
  });

  it.each([
    ["hello", /^Hello\./],
    ["how are you?", /I am here and well/],
    ["Thanks a lot!", /^You are welcome\.$/],
    ["good night", /^Goodbye\./],
    ["good bot", /^Thank you/],
    ["that's wrong", /^I am sorry\./],
    ["what can you do?", /I am Footnote/],
    ["tell me a joke", /^I cannot do that\./],
  ])("%s is answered briefly and fittingly", async (content, said) => {
    const sent = loopback.directMessage({ content, author: aUser("polite") });
    const { text, buttons } = await loopback.message(sent.channelId);
    expect(text).toMatch(said);
    expect(text.split("\n")).toHaveLength(1);
    expect(buttons).toEqual([]);
  });

  it("carries the conversation on past thanks", async () => {
    const author = aUser("grateful");
    const { channelId } = loopback.directMessage({ content: COST.question, author });
    await loopback.message(channelId);
    loopback.directMessage({ content: "thanks", author });
    await loopback.message(channelId);
    loopback.directMessage({ content: "And when did its builder begin?", author });
    const { text } = await loopback.message(channelId);
    expect(text).toContain("Tomas Rehn");
  });

  it("is answered after the one before it, however fast they come", async () => {
    const author = aUser("hasty");
    const { channelId } = loopback.directMessage({ content: COST.question, author });
    loopback.directMessage({ content: "And when did its builder begin?", author });
    expect((await loopback.message(channelId)).text).toContain(COST.answer);
    expect((await loopback.message(channelId)).text).toContain("Tomas Rehn");
  });

  it("in a channel that cannot be had is logged once, and harms nobody", async () => {
    const author = aUser("unreachable");
    const logged = bot.log.items.length;
    const route = "/channels/:channel";
    loopback.failNext({ method: "GET", route, status: 403, code: 50_001 });
    loopback.directMessage({ content: COST.question, author, channelType: false });
    const line = await bot.log.find(
      "a log line",
      ({ event }, index) => index >= logged && event === "undeliverable",
    );
    expect(JSON.stringify(line)).not.toContain(author.id);
    const next = loopback.directMessage({ content: FERRY.question, author });
    expect((await loopback.message(next.channelId)).text).toContain(FERRY.answer);
    const lines = bot.log.items.slice(logged).filter(({ level }) => level !== "info");
    expect(lines).toHaveLength(1);
    expect(loopback.written(next.channelId)).toHaveLength(1);
  });

  it("has buttons on its answer", async () => {
    const sent = loopback.directMessage({ content: COST.question, author: aUser("x") });
    expect((await loopback.message(sent.channelId)).buttons).not.toEqual([]);
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

describe("typing", () => {
  const typed = (channelId: string) =>
    loopback.typing.items.filter((one) => one.channelId === channelId);

  it("is not shown where the answer is there at once", async () => {
    const sent = loopback.directMessage({
      content: COST.question,
      author: aUser("quick"),
    });
    await loopback.message(sent.channelId);
    await delay(400);
    expect(typed(sent.channelId)).toEqual([]);
  });

  it("is shown once, 300 ms after a question whose answer has to wait", async () => {
    loopback.failNext({ method: "POST", route: MESSAGES, status: 429, retryAfter: 0.7 });
    const author = aUser("waiting");
    loopback.directMessage({ content: COST.question, author });
    const asked = Date.now();
    const { channelId } = loopback.directMessage({ content: FERRY.question, author });
    await loopback.message(channelId);
    const second = await loopback.message(channelId);
    expect(second.text).toContain(FERRY.answer);
    const [shown, ...more] = typed(channelId);
    expect(shown?.at).toBeGreaterThanOrEqual(asked + 290);
    expect(shown?.at).toBeLessThan(second.at);
    expect(more).toEqual([]);
  });
});

describe("a direct message that is edited", () => {
  /** Asks and is answered. */
  async function asked(content: string, channelType = true) {
    const author = aUser("editor");
    const message = loopback.directMessage({ content, author, channelType });
    const reply = await loopback.message(message.channelId);
    return { author, message, reply };
  }

  const editOf = ({ id }: { id: string }) =>
    loopback.messages.edited.find("edit", (one) => one.id === id);

  /** Everything before it has been worked on once a later message is answered. */
  async function caughtUp({ author, message }: Awaited<ReturnType<typeof asked>>) {
    loopback.directMessage({ content: OPENER.question, author });
    const { text } = await loopback.message(message.channelId);
    expect(text).toContain(OPENER.answer);
  }

  const edits = (id: string) =>
    loopback.messages.edited.items.filter((one) => one.id === id);

  it.each([true, false])(
    "has its answer changed in place (channel_type %s)",
    async (channelType) => {
      const one = await asked(COST.question, channelType);
      one.message.rewrite(FERRY.question);
      const edited = await editOf(one.reply);
      expect(edited.text).toContain(FERRY.answer);
      expect(edited.text).not.toContain(COST.answer);
      await caughtUp(one);
      expect(loopback.written(one.message.channelId)).toHaveLength(2);
    },
  );

  it("before it is answered ends with the answer to what it says then", async () => {
    loopback.failNext({ method: "POST", route: MESSAGES, status: 429, retryAfter: 0.4 });
    const author = aUser("editor");
    const message = loopback.directMessage({ content: COST.question, author });
    message.rewrite(FERRY.question);
    const reply = await loopback.message(message.channelId);
    expect((await editOf(reply)).text).toContain(FERRY.answer);
  });

  it("more than once follows each edit, also back to what it was", async () => {
    const one = await asked(COST.question);
    one.message.rewrite(FERRY.question, 1_000);
    one.message.rewrite(COST.question, 2_000);
    await caughtUp(one);
    const texts = edits(one.reply.id).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(FERRY.answer);
    expect(texts[1]).toContain(COST.answer);
  });

  it("leans on what was asked before it, not on what it said itself", async () => {
    const author = aUser("editor");
    const first = loopback.directMessage({ content: COST.question, author });
    await loopback.message(first.channelId);
    const next = loopback.directMessage({ content: FERRY.question, author });
    const reply = await loopback.message(next.channelId);
    next.rewrite("And when did its builder begin?");
    expect((await editOf(reply)).text).toContain("Tomas Rehn");
  });

  it("leaves the conversation where it went on to meanwhile", async () => {
    const author = aUser("editor");
    const first = loopback.directMessage({ content: FERRY.question, author });
    const reply = await loopback.message(first.channelId);
    loopback.directMessage({ content: COST.question, author });
    await loopback.message(first.channelId);
    first.rewrite(OPENER.question);
    expect((await editOf(reply)).text).toContain(OPENER.answer);
    loopback.directMessage({ content: "And when did its builder begin?", author });
    expect((await loopback.message(first.channelId)).text).toContain("Tomas Rehn");
  });

  it("from a file alone to a question is answered in the place of the guidance", async () => {
    const author = aUser("editor");
    const attachments = [{ filename: "x.png" }];
    const message = loopback.directMessage({ content: "", author, attachments });
    const reply = await loopback.message(message.channelId);
    message.rewrite(COST.question);
    expect((await editOf(reply)).text).toContain(COST.answer);
  });

  it("whose answer was taken away meanwhile is let be", async () => {
    const one = await asked(COST.question);
    const logged = bot.log.items.length;
    loopback.messages.remove(one.reply.id);
    one.message.rewrite(FERRY.question);
    await caughtUp(one);
    const lines = bot.log.items.slice(logged).filter(({ level }) => level !== "info");
    expect(lines).toEqual([]);
    expect(loopback.written(one.message.channelId)).toHaveLength(2);
  });

  it.each<[string, (message: Awaited<ReturnType<typeof asked>>["message"]) => void]>([
    ["to nothing", (message) => message.rewrite("")],
    ["to thanks", (message) => message.rewrite("never mind, thanks")],
    ["to a mention of others", (message) => message.rewrite("<@10>")],
    ["more than a minute later", (message) => message.rewrite(FERRY.question, 60_001)],
    ["by Discord, for a preview", (message) => message.preview()],
    [
      "by Discord, in an event that says nothing else",
      ({ id, channelId }) => {
        loopback.deliver("MESSAGE_UPDATE", { id, channel_id: channelId, embeds: [{}] });
      },
    ],
  ])("%s keeps its answer", async (_, edit) => {
    const one = await asked(COST.question);
    edit(one.message);
    await caughtUp(one);
    expect(edits(one.reply.id)).toEqual([]);
  });

  it("just within a minute has its answer changed", async () => {
    const one = await asked(COST.question);
    one.message.rewrite(FERRY.question, 59_999);
    expect((await editOf(one.reply)).text).toContain(FERRY.answer);
  });

  it("twice with the same event is changed once", async () => {
    const one = await asked(COST.question);
    one.message.rewrite(FERRY.question, 5_000);
    one.message.preview();
    await caughtUp(one);
    expect(edits(one.reply.id)).toHaveLength(1);
  });
});
