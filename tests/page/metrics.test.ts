import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { startBot } from "../discord/loopback/bot.ts";
import { BRIDGE, COST, FERRY } from "../discord/loopback/bridge.ts";
import { startLoopback } from "../discord/loopback/start.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "../discord/loopback/world.ts";
import { post, send, startPage } from "./a-page.ts";
import { figure, LOCAL, samplesOf, servedBy } from "./served.ts";

vi.setConfig({ testTimeout: 60_000 });

const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
const ABSURD = "Why does the zeppelin of Zanzibar yodel?";

it("all that users do is counted, by what came of it and the way it came in", async () => {
  const guild = aGuild("Harbour-of-Nobody");
  await using loopback = await startLoopback({ guilds: [guild] });
  await using bot = await startBot(loopback, {
    knowledge: BRIDGE,
    env: { RATE_USER: "3/60", REFRESH_SERVERS: guild.id },
  });
  const address = await servedBy(bot);
  const manager = aUser("the-manager");
  const [first, second, third, eager] = [aUser("1"), aUser("2"), aUser("3"), aUser("4")];

  const ask = (question: string, user = first) =>
    loopback.slash({ name: "ask", options: { question }, user }).answer();
  const answer = await ask(COST.question);
  await ask(COST.question, second);
  await ask(ABSURD, second);
  await loopback
    .contextMenu({
      name: "Ask about this message",
      user: third,
      message: { content: FERRY.question, author: second },
    })
    .answer();
  await loopback
    .button({ message: answer, button: "More context", user: first })
    .answer();
  await loopback
    .autocomplete({ name: "ask", focused: "question", options: { question: "b" } })
    .reply();
  const { channelId } = loopback.directMessage({ content: COST.question, author: third });
  await loopback.message(channelId);
  await loopback
    .slash({
      name: "settings",
      subcommand: "mentions",
      options: { answer: "on" },
      user: manager,
      ...MODERATOR,
    })
    .answer();
  const mention = loopback.guildMessage({
    content: `<@${loopback.bot.id}> ${COST.question}`,
    mentions: [loopback.bot],
    author: third,
  });
  await loopback.messages.sent.find("reply", ({ repliesTo }) => repliesTo === mention.id);
  for (let n = 0; n < 4; n += 1) await ask(COST.question, eager);
  await loopback
    .slash({ name: "knowledge", subcommand: "refresh", user: manager, ...MODERATOR })
    .answer();

  const samples = await samplesOf(address);
  const count = (name: string, labels = {}) =>
    figure(samples, `footnote_${name}`, labels);
  const asked = (status: string, surface: string) =>
    count("questions_total", { status, surface });
  expect(asked("answered", "slash")).toBe(5);
  expect(asked("not_found", "slash")).toBe(1);
  expect(asked("answered", "menu")).toBe(1);
  expect(asked("answered", "direct_message")).toBe(1);
  expect(asked("answered", "mention")).toBe(1);
  // What leans on another turn is another question to the cache.
  expect(count("cache_lookups_total", { outcome: "hit" })).toBe(5);
  expect(count("cache_lookups_total", { outcome: "miss" })).toBe(4);
  expect(count("answer_seconds_count", { surface: "slash" })).toBe(6);
  for (const [surface, replies] of [
    ["button", 1],
    ["autocomplete", 1],
    ["menu", 1],
    ["mention", 1],
    ["direct_message", 1],
  ]) {
    expect(
      count("reply_seconds_count", { surface, outcome: "written" }),
      `${surface}`,
    ).toBe(replies);
  }
  expect(count("limiter_total", { outcome: "user" })).toBe(1);
  expect(count("limiter_total", { outcome: "passed" })).toBeGreaterThan(9);
  expect(count("refreshes_total", { outcome: "unchanged" })).toBe(1);
  expect(count("refresh_seconds_count")).toBe(1);
  expect(count("edition_articles")).toBe(1);
  expect(count("edition_passages")).toBe(3);
  expect(count("edition_age_seconds")).toBeLessThan(600);
  expect(count("store_up")).toBe(1);
  expect(figure(samples, "nodejs_eventloop_lag_p99_seconds")).toBeDefined();
});

it("nothing that users or servers say or are called is in any of it", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "footnote-metrics-"));
  const guild = aGuild("Harbour-of-Nobody", { channels: ["smugglers"] });
  const user = aUser("long-john");
  await using loopback = await startLoopback({ guilds: [guild] });
  await using bot = await startBot(loopback, {
    knowledge: BRIDGE,
    env: { STORE_URL: `sqlite:${join(folder.path, "store.sqlite")}` },
  });
  const address = await servedBy(bot);
  const hostile = 'surface="x"} 1\nfootnote_ready 7 # __proto__';
  for (const question of [COST.question, ABSURD, hostile]) {
    await loopback.slash({ name: "ask", options: { question }, user }).answer();
    const { channelId } = loopback.directMessage({ content: question, author: user });
    await loopback.message(channelId);
  }
  loopback.failNext({
    route: "/interactions/:id/:token/callback",
    status: 403,
    code: 50_013,
  });
  loopback.slash({ name: "ask", options: { question: COST.question }, user });
  await bot.log.find("undeliverable", ({ event }) => event === "undeliverable");

  const { text, headers } = await send(address, "/metrics", { headers: LOCAL });
  expect(headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
  for (const { id } of [guild, user, loopback.bot, ...guild.channels])
    expect(text).not.toContain(id);
  expect(text).not.toMatch(
    /nobody|smugglers|long-john|bridge|zeppelin|__proto__|loopbk/i,
  );

  const samples = await samplesOf(address);
  const values = new Map<string, Set<string>>();
  for (const { name, labels } of samples.filter(({ name }) =>
    name.startsWith("footnote_"),
  )) {
    for (const [label, value] of Object.entries(labels)) {
      if (label === "le") continue;
      const known = values.get(label) ?? new Set();
      values.set(label, known.add(value));
    }
    expect(name).toMatch(/^footnote_[a-z_]+$/);
  }
  const ofLabels = Object.fromEntries(
    [...values].map(([label, set]) => [label, [...set].toSorted()]),
  );
  expect(ofLabels).toEqual({
    status: ["answered", "not_found"],
    surface: ["direct_message", "slash"],
    outcome: [
      "busy",
      "channel",
      "hit",
      "kept",
      "miss",
      "passed",
      "refreshed",
      "refused",
      "unchanged",
      "user",
      "written",
    ],
    kind: ["backend", "corrupt", "recovered", "value"],
  });
});

it("what is asked on the local page is counted as such", async () => {
  await using page = await startPage();
  const session = "a-session-of-a-test";
  for (let n = 0; n < 2; n += 1) {
    const { status } = await post(page.address, "/api/ask", {
      question: COST.question,
      session,
    });
    expect(status).toBe(200);
  }
  expect((await post(page.address, "/api/ask", { question: 7 })).status).toBe(400);

  const samples = await samplesOf(page.address);
  const count = (name: string, labels: Readonly<Record<string, string>>) =>
    figure(samples, `footnote_${name}`, { surface: "page", ...labels });
  expect(count("questions_total", { status: "answered" })).toBe(2);
  expect(count("reply_seconds_count", { outcome: "written" })).toBe(2);
  expect(count("reply_seconds_count", { outcome: "refused" })).toBe(1);
});
