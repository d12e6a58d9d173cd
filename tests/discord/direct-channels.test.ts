import { type Client, Events } from "discord.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../../src/discord/client.ts";
import { boundDirectChannels } from "../../src/discord/direct-channels.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

let loopback: Loopback;
let client: Client<true>;

beforeAll(async () => {
  loopback = await startLoopback();
  const connecting = createClient(loopback.api);
  boundDirectChannels(connecting, 2);
  const ready = new Promise<Client<true>>((resolve) => {
    connecting.once(Events.ClientReady, resolve);
  });
  await connecting.login(loopback.token);
  client = await ready;
});
afterAll(async () => {
  await client.destroy();
  await loopback.close();
});

it("keeps the direct channels of the last who wrote, and every channel of a server", async () => {
  const [anna, ben, chris] = [aUser("anna"), aUser("ben"), aUser("chris")];
  const inAnnas = await write(anna);
  const inBens = await write(ben);
  await write(anna);
  const inChriss = await write(chris);
  expect(kept()).toEqual([inAnnas, inChriss]);

  await write(ben);
  expect(kept()).toEqual([inChriss, inBens]);
  const ofServer = loopback.guilds.flatMap(({ channels }) => channels);
  for (const { id } of ofServer) expect(client.channels.cache.has(id)).toBe(true);
});

/** Ids of the direct channels that the client knows, the eldest first. */
function kept(): string[] {
  const direct = client.channels.cache.filter((channel) => channel.isDMBased());
  return [...direct.keys()];
}

/** Writes to the bot, and waits until its client knows. */
async function write(author: ReturnType<typeof aUser>): Promise<string> {
  const seen = new Promise((resolve) => client.once(Events.MessageCreate, resolve));
  const { channelId } = loopback.directMessage({ content: "Good morning", author });
  await seen;
  return channelId;
}
