import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { type Bot, type BotOptions, startBot } from "./bot.ts";
import { type Loopback, type LoopbackOptions, startLoopback } from "./start.ts";

/**
 * As `startWithBot`, with a store in a file. `restart` puts another process over the same
 * store in the place of the bot, as after an update; what it is given is changed for that one.
 */
export async function startWithRestarts(
  options: BotOptions,
  world: LoopbackOptions = {},
): Promise<{
  readonly loopback: Loopback;
  /** The one that runs now. */
  readonly bot: () => Bot;
  readonly restart: (changed?: Omit<BotOptions, "env">) => Promise<void>;
}> {
  const loopback = await startLoopback(world);
  const folder = await mkdtemp(join(tmpdir(), "footnote-restarts-"));
  const store = { STORE_URL: `sqlite:${join(folder, "footnote.sqlite")}` };
  const start = (changed: Omit<BotOptions, "env"> = {}) =>
    startBot(loopback, { ...options, ...changed, env: { ...store, ...options.env } });
  let bot = await start();
  afterAll(async () => {
    await bot.stop("SIGKILL");
    await loopback.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => loopback.assertClean());
  return {
    loopback,
    bot: () => bot,
    async restart(changed) {
      await bot.stop();
      bot = await start(changed);
    },
  };
}
