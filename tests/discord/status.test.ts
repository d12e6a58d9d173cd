import { expect, it } from "vitest";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";
import { startWithBot } from "./loopback/with-bot.ts";
import { aGuild, aUser, PERMISSIONS, USUAL } from "./loopback/world.ts";

const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
const harbour = aGuild("Harbour");
const other = aGuild("Other");
const [there] = other.channels;
if (!there) throw new Error("no channel");

const { loopback, bot } = await startWithBot(
  { knowledge: { ...BRIDGE, "empty.md": "" } },
  { guilds: [harbour, other] },
);

const status = (act: object = {}) =>
  loopback
    .slash({ name: "knowledge", subcommand: "status", ...MODERATOR, ...act })
    .answer();

it("says what there is to answer from, how much is asked, and whether all is well", async () => {
  const before = await status();
  expect(before.ephemeral).toBe(true);
  const ask = (question: string, act: object = {}) =>
    loopback.slash({ name: "ask", options: { question }, ...act }).answer();
  await ask(COST.question);
  await ask(COST.question, { user: aUser("another") });
  await ask("Who lives in the moon base?", { user: aUser("third") });
  await ask("Hello!");
  await ask(COST.question, { in: there });
  const { text } = await status();
  const ready = bot.log.find("ready", (line) => line["event"] === "ready");
  const { edition } = await ready;
  expect(text).toContain(`Edition ${edition}, read less than a minute ago`);
  expect(text).toContain("- 1 article\n");
  expect(text).toMatch(/- \d+ passages, \d+ sentences, \d+ dated statements/);
  expect(text).toContain("1 file skipped");
  expect(before.text).toMatch(/- 24 hours: none\n- 30 days: none/);
  const used = "3 asked, 67% answered, 33% from the cache, half of them within";
  expect(text).toContain(`- 24 hours: ${used}`);
  expect(text).toContain(`- 30 days: ${used}`);
  expect(text).toMatch(/- \d+ MB of memory, \d+ MB of it in the heap/);
  expect(text).toContain("- Store: all is well");
  expect(text).toMatch(/- Discord: connected/);
  const { text: theirs } = await status({ in: there });
  expect(theirs).toContain("- 24 hours: 1 asked, 100% answered, 100% from the cache");
});

it("is for moderators alone", async () => {
  const { text } = await status({ permissions: USUAL });
  expect(text).toContain("Only moderators can do that");
});

it("says so when the store is down, and counts on from memory", async () => {
  await using alone = await startLoopback();
  const env = { STORE_URL: "redis://127.0.0.1:1" };
  const own = await startBot(alone, { knowledge: BRIDGE, env });
  const options = { question: COST.question };
  await alone.slash({ name: "ask", options }).answer();
  const asked = { name: "knowledge", subcommand: "status", ...MODERATOR };
  const { text } = await alone.slash(asked).answer();
  expect(text).toContain("- Store: it is down, and I go on from memory");
  expect(text).toContain("- 24 hours: 1 asked");
  await own.stop("SIGKILL");
  alone.assertClean();
}, 60_000);
