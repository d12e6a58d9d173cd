import { afterEach, beforeEach, expect, it } from "vitest";
import { BRIDGE, COST, FERRY, OPENER } from "./loopback/bridge.ts";
import { startWithRestarts } from "./loopback/with-restarts.ts";
import { aGuild, aUser, PERMISSIONS, USUAL, type User } from "./loopback/world.ts";

const harbour = aGuild("Harbour", { channels: ["general", "threads"] });
const [general, threads] = harbour.channels;
if (!general || !threads) throw new Error("no channels");

const { loopback, restart } = await startWithRestarts(
  { knowledge: BRIDGE },
  { guilds: [harbour] },
);

beforeEach(() => settle(false));
afterEach(() => {
  general.botMay = USUAL;
});

const settle = (thread: boolean) => {
  const permissions = USUAL | PERMISSIONS.manageGuild;
  const options = { answer: "on", thread };
  const use = { name: "settings", subcommand: "mentions", options, permissions };
  return loopback.slash({ ...use, in: general }).answer();
};

const write = (author: User, content: string) => {
  const said = loopback.directMessage({ content, author });
  return loopback.message(said.channelId).then((reply) => ({ said, reply }));
};

const mention = (content: string) => `<@${loopback.bot.id}> ${content}`;

const say = (content: string) =>
  loopback.guildMessage({
    content: mention(content),
    mentions: [loopback.bot],
    author: aUser("anna"),
    in: general,
  });

const replyTo = ({ id }: { id: string }) =>
  loopback.messages.sent.find(`reply to ${id}`, ({ repliesTo }) => repliesTo === id);

const editOf = ({ id }: { id: string }) =>
  loopback.messages.edited.find("edit", (one) => one.id === id);

it("a direct message that is edited after a restart has its answer changed, and goes on from there", async () => {
  const author = aUser("anna");
  const { said, reply } = await write(author, FERRY.question);
  await restart();
  said.rewrite(OPENER.question, 30_000);
  expect((await editOf(reply)).text).toContain(OPENER.answer);
  const next = await write(author, "And when?");
  expect(next.reply.text).toContain("About “Mayor Ilse Brandt”");
  expect(loopback.written(said.channelId)).toHaveLength(2);
});

it("what was asked after it is what the next question leans on", async () => {
  const author = aUser("anna");
  const { said, reply } = await write(author, OPENER.question);
  await write(author, FERRY.question);
  await restart();
  said.rewrite(COST.question, 30_000);
  expect((await editOf(reply)).text).toContain(COST.answer);
  expect((await write(author, "And when?")).reply.text).toContain("until 2019");
});

it("a mention that is edited after a restart has its answer changed", async () => {
  const said = say(COST.question);
  const reply = await replyTo(said);
  await restart();
  said.rewrite(mention(FERRY.question), 30_000);
  expect((await editOf(reply)).text).toContain(FERRY.answer);
});

it("so it has where the answer has a thread of its own", async () => {
  await settle(true);
  const said = say(COST.question);
  const reply = await loopback.message(said.id);
  await restart();
  said.rewrite(mention(FERRY.question), 30_000);
  expect((await editOf(reply)).text).toContain(FERRY.answer);
});

it("a reply to an answer leans on that still", async () => {
  const answer = await replyTo(say(FERRY.question));
  const reply = { author: aUser("ben"), in: general, replyTo: answer };
  const said = loopback.guildMessage({ ...reply, content: COST.question });
  const first = await replyTo(said);
  await restart();
  said.rewrite("And when?", 30_000);
  expect((await editOf(first)).text).toContain("until 2019");
});

it("is let be later than a minute, where nothing was answered, and where it may not look", async () => {
  const late = await write(aUser("anna"), COST.question);
  const unread = say(COST.question);
  await replyTo(unread);
  const unasked = loopback.guildMessage({ content: COST.question, in: general });
  await restart();
  const edits = loopback.messages.edited.items.length;
  const sent = loopback.messages.sent.items.length;
  general.botMay = USUAL & ~PERMISSIONS.readMessageHistory;
  late.said.rewrite(FERRY.question, 60_001);
  unread.rewrite(mention(FERRY.question), 30_000);
  unasked.rewrite(FERRY.question, 30_000);
  await loopback.requests.find("the last look", ({ path }) =>
    path.endsWith(`/channels/${unread.id}`),
  );
  await write(aUser("later"), OPENER.question);
  expect(loopback.messages.edited.items).toHaveLength(edits);
  expect(loopback.messages.sent.items).toHaveLength(sent + 1);
});
