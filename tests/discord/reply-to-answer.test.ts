import { beforeAll, describe, expect, it } from "vitest";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import type { SentMessage } from "./loopback/sent-messages.ts";
import { startWithRestarts } from "./loopback/with-restarts.ts";
import { aGuild, aUser, PERMISSIONS, USUAL, type User } from "./loopback/world.ts";

const harbour = aGuild("Harbour");
const quayside = aGuild("Quayside");
const [general] = harbour.channels;
const [quay] = quayside.channels;
if (!general || !quay) throw new Error("no channels");

/** Says nothing itself: only what it leans on tells when. */
const WHEN = "And when?";
const ALONE = /do not answer|could not find/;

const { loopback, restart } = await startWithRestarts(
  { knowledge: BRIDGE },
  { guilds: [harbour, quayside] },
);

beforeAll(async () => {
  for (const channel of [general, quay]) {
    const options = { answer: "on" };
    const permissions = USUAL | PERMISSIONS.manageGuild;
    const use = { name: "settings", subcommand: "mentions", options, permissions };
    await loopback.slash({ ...use, in: channel }).answer();
  }
});

/** The bot's reply to what someone says in a server, to an answer or to nobody. */
const say = async (author: User, content: string, to?: SentMessage, where = general) => {
  const said = loopback.guildMessage({
    content: to === undefined ? `<@${loopback.bot.id}> ${content}` : content,
    mentions: to === undefined ? [loopback.bot] : [],
    ...(to !== undefined && { replyTo: to }),
    author,
    in: where,
  });
  return loopback.messages.sent.find("a reply", ({ repliesTo }) => repliesTo === said.id);
};

const ask = (user: User, question: string, more: { hide?: boolean } = {}) =>
  loopback
    .slash({ name: "ask", options: { question, ...more }, user, in: general })
    .answer();

describe("a reply to an answer leans on what was asked there", () => {
  it("whoever writes it, and says so", async () => {
    const answer = await say(aUser("anna"), FERRY.question);
    const reply = await say(aUser("ben"), WHEN, answer);
    expect(reply.text).toContain("until 2019");
    expect(reply.text).toContain("from the answer that this replies to");
  });

  it("though its author has asked something else since", async () => {
    const anna = aUser("anna");
    const answer = await say(anna, FERRY.question);
    await say(anna, OPENER.question);
    expect((await say(anna, WHEN, answer)).text).toContain("until 2019");
    // The conversation goes on from there.
    expect((await say(anna, "Where was it sold?")).text).toContain("Norway");
  });

  it("though its author was talking of something else", async () => {
    const ben = aUser("ben");
    const answer = await say(aUser("anna"), FERRY.question);
    await say(ben, COST.question);
    expect((await say(ben, WHEN, answer)).text).toContain("until 2019");
  });

  it("that a command gave, also turned to another of its views", async () => {
    const anna = aUser("anna");
    const answer = await ask(anna, FERRY.question);
    expect((await say(aUser("ben"), WHEN, answer)).text).toContain("until 2019");
    const turned = await loopback
      .button({ message: answer, button: "More context", user: anna })
      .answer();
    expect((await say(aUser("cleo"), WHEN, turned)).text).toContain("until 2019");
  });

  it("after a restart", async () => {
    const answer = await say(aUser("anna"), FERRY.question);
    await restart();
    expect((await say(aUser("ben"), WHEN, answer)).text).toContain("until 2019");
  });

  it("in direct messages, an older answer's too", async () => {
    const author = aUser("anna");
    const { channelId } = loopback.directMessage({ content: FERRY.question, author });
    const replyTo = await loopback.message(channelId);
    loopback.directMessage({ content: COST.question, author });
    await loopback.message(channelId);
    loopback.directMessage({ content: WHEN, author, replyTo });
    expect((await loopback.message(channelId)).text).toContain("until 2019");
  });

  it("and still does when it is edited", async () => {
    const answer = await say(aUser("anna"), FERRY.question);
    const said = loopback.guildMessage({
      content: "Hm?",
      replyTo: answer,
      author: aUser("ben"),
      in: general,
    });
    const reply = await loopback.messages.sent.find(
      "a reply",
      ({ repliesTo }) => repliesTo === said.id,
    );
    said.rewrite(WHEN);
    const edited = await loopback.messages.edited.find(
      "edit",
      ({ id }) => id === reply.id,
    );
    expect(edited.text).toContain("until 2019");
  });

  it("once it is shared, and not while it is private", async () => {
    const anna = aUser("anna");
    const hidden = await ask(anna, FERRY.question, { hide: true });
    expect((await say(aUser("ben"), WHEN, hidden)).text).toMatch(ALONE);
    const shared = await loopback
      .button({ message: hidden, button: "Share", user: anna })
      .answer();
    expect((await say(aUser("ben"), WHEN, shared)).text).toContain("until 2019");
  });
});

describe("a reply to an answer stands alone", () => {
  it("once its asker has been forgotten", async () => {
    const anna = aUser("anna");
    const answer = await say(anna, FERRY.question);
    await loopback.slash({ name: "forget-me", user: anna }).answer();
    expect((await say(aUser("ben"), WHEN, answer)).text).toMatch(ALONE);
    expect((await say(anna, WHEN, answer)).text).toMatch(ALONE);
  });

  it("in another server", async () => {
    const answer = await say(aUser("anna"), FERRY.question);
    expect((await say(aUser("ben"), WHEN, answer, quay)).text).toMatch(ALONE);
  });

  it("of somebody else's direct messages", async () => {
    const anna = loopback.directMessage({
      content: FERRY.question,
      author: aUser("anna"),
    });
    const replyTo = await loopback.message(anna.channelId);
    const ben = loopback.directMessage({ content: WHEN, author: aUser("ben"), replyTo });
    expect((await loopback.message(ben.channelId)).text).toMatch(ALONE);
  });
});

it("a reply to what is no answer goes on from its author's own last question", async () => {
  const ben = aUser("ben");
  await say(ben, FERRY.question);
  const thanked = await say(aUser("anna"), "thank you");
  expect((await say(ben, WHEN, thanked)).text).toContain("until 2019");
});
