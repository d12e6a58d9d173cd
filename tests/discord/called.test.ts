import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import type { Reply } from "../../src/replies/reply.ts";
import { saying } from "../../src/replies/saying.ts";
import { startBotOfOne } from "./bot-of-one.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { aUser } from "./loopback/world.ts";

const friend = aUser("friend");

const card = (text: string): Reply["card"] => ({
  blocks: [
    ...saying(text).blocks,
    { kind: "buttons", buttons: [{ label: "Turn", id: "call:1" }] },
  ],
});

/** Calls a friend, and has a button that turns the card. */
const call: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "call",
    description: "Calls a friend",
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  execute: () => ({ card: card("front"), isPrivate: false, pings: friend.id }),
  press: () => ({ card: card("back"), isPrivate: false }),
};

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBotOfOne(loopback, call);
});
afterAll(async () => {
  await bot.stop();
  await loopback.close();
});

describe("a card that somebody is called to", () => {
  it("pings that one alone, and names them still when it is turned, without a ping", async () => {
    const first = await loopback.slash({ name: "call" }).answer();
    expect(first.text).toBe(`<@${friend.id}>\nfront`);
    expect(first.pings).toMatchObject({ everyone: false, users: [friend.id], roles: [] });
    const turned = await loopback.button({ message: first, button: "Turn" }).answer();
    expect(turned.id).toBe(first.id);
    expect(turned.text).toBe(`<@${friend.id}>\nback`);
    expect(turned.pings).toMatchObject({ everyone: false, users: [], roles: [] });
    const again = await loopback.button({ message: turned, button: "Turn" }).answer();
    expect(again.text).toBe(`<@${friend.id}>\nback`);
    loopback.assertClean({ pings: false });
  });
});
