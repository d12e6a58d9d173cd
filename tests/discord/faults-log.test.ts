import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const CALLBACK = "/interactions/:id/:token/callback";
const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
/** Stands in all that users write here, and nowhere else. */
const SECRET = "zebrafinch";

const ARTICLE = `---
title: The ${SECRET} of the quay
published: 2022-03-04
---

The ${SECRET} was seen on the quay by Osric Fane on 3 March 2022.
`;

it("nothing that users write, are called or hold is in the log, whatever happens", async () => {
  const guild = aGuild("Smugglers-Cove", { channels: ["lantern"] });
  // A busy machine may take longer than Discord waits.
  await using loopback = await startLoopback({ guilds: [guild], deadlineMs: 20_000 });
  await using bot = await startBot(loopback, {
    knowledge: BRIDGE,
    env: { STORE_URL: "sqlite:store.sqlite", RATE_USER: "6/60" },
    within: 60_000,
  });
  const [user, other, keeper] = [
    aUser("Long-John"),
    aUser("Blackbeard"),
    aUser("Keeper"),
  ];
  const question = `How much did the harbour bridge of the ${SECRET} cost?`;
  const ask = (text: string, by = user) =>
    loopback.slash({ name: "ask", options: { question: text }, user: by });
  const manage = (name: string, subcommand: string, options = {}) =>
    loopback.slash({ name, subcommand, options, user: keeper, ...MODERATOR });

  // Answered or not, in every way there is.
  await manage("settings", "mentions", { answer: "on" }).answer(20_000);
  await manage("settings", "gaps", { keep: true }).answer(20_000);
  const message = await ask(COST.question).answer(20_000);
  await ask(`Why did the ${SECRET} resign?`).answer(20_000);
  await loopback.button({ message, button: "More context", user }).answer(20_000);
  const typed = { name: "ask", focused: "question", options: { question: SECRET } };
  await loopback.autocomplete({ ...typed, user }).reply(20_000);
  const direct = loopback.directMessage({ content: question, author: other });
  await loopback.message(direct.channelId, 20_000);
  direct.rewrite(`${question} Or the ${SECRET}?`);
  const content = `<@${loopback.bot.id}> ${question}`;
  const said = loopback.guildMessage({
    content,
    mentions: [loopback.bot],
    author: other,
  });
  const isReply = ({ repliesTo }: { repliesTo: string | null }) => repliesTo === said.id;
  await loopback.messages.sent.find("the reply to a mention", isReply, 20_000);
  const menu = { name: "Ask about this message", user: other };
  await loopback
    .contextMenu({ ...menu, message: { content: question, author: user } })
    .answer(20_000);
  const topic = { name: "timeline", options: { topic: SECRET }, user: other };
  await loopback.slash(topic).answer(20_000);
  // A moderator's article, what was asked in vain, and the log of it.
  const file = loopback.upload(`${SECRET}.md`, ARTICLE);
  await manage("knowledge", "add", { file }).answer(20_000);
  for (const name of ["gaps", "status", "log", "list"]) {
    await manage("knowledge", name).answer(20_000);
  }
  // Too fast; refused, lost and failing replies; a connection that breaks.
  for (let n = 0; n < 8; n += 1) await ask(`${question} ${n}`).answer(20_000);
  const third = aUser("Anne-Bonny");
  const refused = (count: number) =>
    bot.log.find(
      "a refusal",
      ({ event }, at) =>
        event === "undeliverable" &&
        bot.log.items.slice(0, at).filter((one) => one["event"] === event).length ===
          count,
      20_000,
    );
  loopback.failNext({ route: CALLBACK, status: 404, code: 10_062 });
  ask(question, third);
  await refused(0);
  loopback.failNext({ route: CALLBACK, status: 400, code: 50_035 });
  const failing = ask(question, third);
  await failing.answer(20_000);
  const route = "/channels/:channel/messages";
  loopback.failNext({ route, status: 403, code: 50_013 });
  loopback.directMessage({ content: question, author: third });
  await refused(1);
  await loopback
    .slash({ name: SECRET, options: {}, user: third, unchecked: true })
    .answer(20_000);
  const odd = { button: `${SECRET}:1`, user: third, unchecked: true };
  await loopback.button({ message, ...odd }).answer(20_000);
  loopback.gateway.reconnect();
  await loopback.slash({ name: "forget-me", user }).answer(20_000);
  await delay(500);
  bot.signal("SIGTERM");
  expect(await bot.exit).toEqual({ code: 0, signal: null });

  const output = bot.output();
  expect(output).not.toMatch(new RegExp(SECRET, "i"));
  expect(output).not.toMatch(/harbour|crowns|osric|smugglers|lantern/i);
  for (const { id, username } of [user, other, keeper, third]) {
    expect(output).not.toContain(id);
    expect(output).not.toContain(username);
  }
  expect(output).not.toContain(loopback.token);
  expect(output).not.toContain("aW50ZXJhY3Rpb246");
  expect(output).not.toContain(failing.token);
  const events = bot.log.items.map(({ event }) => event);
  expect(events).toEqual(
    expect.arrayContaining(["ready", "command", "button", "direct_message", "mention"]),
  );
  for (const line of bot.log.items) {
    expect(line).toMatchObject({
      level: expect.any(String),
      time: expect.any(String),
      event: expect.any(String),
      msg: expect.any(String),
    });
  }
  expect(output.trim().split("\n")).toHaveLength(bot.log.items.length);
}, 120_000);

it("what a user is told of a failure finds its line in the log", async () => {
  await using loopback = await startLoopback({ deadlineMs: 20_000 });
  await using bot = await startBot(loopback, { knowledge: BRIDGE, within: 60_000 });
  loopback.failNext({
    route: CALLBACK,
    status: 400,
    code: 50_035,
    message: "Invalid Form Body",
  });
  const asked = loopback.slash({ name: "ask", options: { question: COST.question } });
  const { text, ephemeral } = await asked.answer(20_000);
  expect(ephemeral).toBe(true);
  const [reference] = /[0-9a-f]{8}/.exec(text) ?? [];
  const line = await bot.log.find("its line", (one) => one["reference"] === reference);
  expect(line).toMatchObject({
    level: "error",
    event: "failed",
    error: expect.any(String),
  });
}, 120_000);
