import { afterAll, afterEach } from "vitest";
import { type Bot, type BotOptions, startBot } from "./bot.ts";
import { type Loopback, type LoopbackOptions, startLoopback } from "./start.ts";

/**
 * Starts a loopback and a bot for all tests of a file, which it stops behind the last. After
 * each test it looks that the bot sent nothing that Discord would refuse, and pinged nobody.
 */
export async function startWithBot(
  options: BotOptions,
  world: LoopbackOptions = {},
): Promise<{ readonly loopback: Loopback; readonly bot: Bot }> {
  const loopback = await startLoopback(world);
  const bot = await startBot(loopback, options);
  afterAll(async () => {
    await bot.stop("SIGKILL");
    await loopback.close();
  });
  afterEach(() => loopback.assertClean());
  return { loopback, bot };
}
