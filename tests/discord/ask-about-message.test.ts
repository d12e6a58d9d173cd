import { expect, it } from "vitest";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aUser, type Channel } from "./loopback/world.ts";

const NAME = "Ask about this message";

const { loopback, bot } = await startWithBot({ knowledge: BRIDGE });

const about = (content: string, user = aUser("curious"), place?: Channel) =>
  loopback.contextMenu({
    name: NAME,
    message: { content, author: aUser("writer") },
    user,
    ...(place && { in: place }),
  });

it("answers what a message asks, privately, and repeats the question", async () => {
  const { text, ephemeral } = await about(OPENER.question).answer();
  expect(ephemeral).toBe(true);
  expect(text).toContain(`-# “${OPENER.question}”`);
  expect(text).toContain(OPENER.answer);
});

it("can be shared with everybody by who asked", async () => {
  const user = aUser("sharer");
  const message = await about(OPENER.question, user).answer();
  const shared = await loopback.button({ message, button: "Share", user }).answer();
  expect(shared.ephemeral).toBe(false);
  expect(shared.id).not.toBe(message.id);
  expect(shared.text).toContain(OPENER.answer);
});

it("finds the question in a long message", async () => {
  const around = "I walked along the quay and thought of nothing much. ".repeat(25);
  const message = `Hi @everyone! ${around} ${COST.question} ${around} Thanks.`;
  const { text } = await about(message).answer();
  expect(text).toContain(`-# “${COST.question}”`);
  expect(text).toContain(COST.answer);
});

it("takes the most answerable sentence where none is a question", async () => {
  const { text } = await about(
    "What a day. The ferry Gull was sold to Norway. Bye.",
  ).answer();
  expect(text).toContain(FERRY.answer);
});

it.each(["", "   ", "😀", "\u200b"])(
  "guides who asks about a message without words: %j",
  async (content) => {
    const { text, ephemeral } = await about(content).answer();
    expect(ephemeral).toBe(true);
    expect(text).toContain("no words");
  },
);

it("says what the articles do not answer", async () => {
  const { text, ephemeral } = await about("Why did the mayor resign?").answer();
  expect(ephemeral).toBe(true);
  expect(text).toMatch(/do not answer/);
});

it("does not lean on what the user asked before", async () => {
  const user = aUser("follower");
  const question = "And when did its builder begin?";
  const alone = await about(question, aUser("other")).answer();
  await loopback
    .slash({ name: "ask", options: { question: COST.question }, user })
    .answer();
  expect((await about(question, user).answer()).text).toBe(alone.text);
});

it("works in direct messages and in groups", async () => {
  const user = aUser("traveller");
  for (const place of [loopback.direct(user), loopback.group(user, aUser("friend"))]) {
    expect((await about(COST.question, user, place).answer()).text).toContain(
      COST.answer,
    );
  }
});

it("logs nothing of the message", async () => {
  await about("Where is my diary hidden?").answer();
  expect(bot.output()).not.toMatch(/diary/);
});
