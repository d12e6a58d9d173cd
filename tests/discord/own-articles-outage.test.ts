import { expect, it } from "vitest";
import { noRedis, startRedis } from "../store/redis-server.ts";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE, COST } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";
import { PERMISSIONS, USUAL } from "./loopback/world.ts";

const MODERATOR = { permissions: USUAL | PERMISSIONS.manageGuild };
const TEXT = "# A Good Harvest\n\nOld Anna Feldt sold the first basket.\n";
const QUESTION = "Who sold the first basket?";

it.skipIf(noRedis !== null)(
  "what cannot be kept is not said to be added, and can be added later",
  { timeout: 60_000 },
  async () => {
    await using loopback = await startLoopback();
    const redis = await startRedis();
    await using bot = await startBot(loopback, {
      knowledge: BRIDGE,
      env: { STORE_URL: redis.url },
    });
    const file = loopback.upload("harvest.md", TEXT);
    const add = { name: "knowledge", subcommand: "add", options: { file } };
    const list = { name: "knowledge", subcommand: "list", ...MODERATOR };
    const ask = async (question: string) =>
      (await loopback.slash({ name: "ask", options: { question } }).answer()).text;
    const preview = await loopback.slash({ ...add, ...MODERATOR }).answer();
    const press = { message: preview, button: "Add", ...MODERATOR };

    await redis.signal("SIGSTOP");
    const tried = loopback.button(press);
    // Beside the preview, which stays: at once, or after an acknowledgement.
    const refused = await Promise.any([tried.answer(20_000), tried.followup(0, 20_000)]);
    expect(refused.text).toContain("I cannot reach my store, so I have changed nothing");
    expect((await loopback.slash(list).answer(20_000)).text).toContain("my store");
    expect(await ask(COST.question)).toContain(COST.answer);
    expect(loopback.messages.current(preview.id)?.text).toBe(preview.text);

    await redis.signal("SIGCONT");
    await expect
      .poll(async () => (await loopback.slash(list).answer(20_000)).text, {
        timeout: 20_000,
        interval: 500,
      })
      .toContain("no articles of its own");
    expect((await loopback.button(press).answer(20_000)).text).toContain("I have added");
    expect(await ask(QUESTION)).toContain("Anna Feldt");
    loopback.assertClean();
    await bot.stop("SIGKILL");
    await redis.stop();
  },
);
