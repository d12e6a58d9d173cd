import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, vi } from "vitest";
import { startBot } from "./loopback/bot.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import { startLoopback } from "./loopback/start.ts";
import { aGuild } from "./loopback/world.ts";

it("notes that a server removed the bot, but not that one is in an outage", async () => {
  const [gone, away] = [aGuild("Gone"), aGuild("Away")];
  await using loopback = await startLoopback({ guilds: [gone, away] });
  const env = { STORE_URL: "sqlite:store.sqlite" };
  await using bot = await startBot(loopback, { knowledge: BRIDGE, env });
  using database = new DatabaseSync(join(bot.folder, "store.sqlite"));
  const noted = () =>
    database.prepare("SELECT key FROM entries WHERE space = 'left'").all();

  loopback.deliver("GUILD_DELETE", { id: away.id, unavailable: true }, away.id);
  loopback.deliver("GUILD_DELETE", { id: gone.id }, gone.id);
  const timeout = 20_000;
  await vi.waitFor(() => expect(noted()).toEqual([{ key: `servers/${gone.id}` }]), {
    timeout,
  });
  loopback.assertClean();
});
