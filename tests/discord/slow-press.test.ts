import { setTimeout as delay } from "node:timers/promises";
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Bot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import { customId } from "../../src/replies/custom-id.ts";
import { ACKNOWLEDGE_MS } from "../../src/replies/limits.ts";
import { privately, saying } from "../../src/replies/saying.ts";
import { startBotOfOne } from "./bot-of-one.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";

const DEFER_UPDATE = 6;

/** Shows a card with buttons that take longer than Discord waits without a sign. */
const dawdles: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "dawdles",
    description: "Takes its time",
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  execute() {
    const buttons = ["turns", "whispers", "adds", "goes", "fails"].map((does) => ({
      label: does,
      id: customId("dawdles", does),
    }));
    return {
      card: {
        blocks: [
          { kind: "notice", text: "before" },
          { kind: "buttons", buttons },
        ],
      },
      isPrivate: false,
    };
  },
  async press({ state }) {
    await delay(ACKNOWLEDGE_MS + 300);
    switch (state) {
      case "turns":
        return { card: saying("turned"), isPrivate: false };
      case "whispers":
        return privately("whispered");
      case "adds":
        return { card: saying("added"), isPrivate: false, isNew: true };
      case "goes":
        return { dismisses: true };
      default:
        throw new Error("late");
    }
  },
};

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBotOfOne(loopback, dawdles);
});
afterAll(async () => {
  await bot.stop();
  await loopback.close();
});
afterEach(() => loopback.assertClean());

async function press(button: string) {
  const message = await loopback.slash({ name: "dawdles" }).answer();
  const interaction = loopback.button({ message, button });
  expect((await interaction.reply()).type).toBe(DEFER_UPDATE);
  return { message, interaction };
}

describe.concurrent("a press that takes its time is acknowledged, and then", () => {
  it("turns the message", async () => {
    const { message, interaction } = await press("turns");
    const turned = await interaction.edit();
    expect(turned).toMatchObject({ id: message.id, text: "turned" });
  });

  it.each([
    ["whispers", "whispered", true],
    ["adds", "added", false],
    ["fails", "something went wrong", true],
  ])("%s beside it", async (button, said, ephemeral) => {
    const { message, interaction } = await press(button);
    const beside = await interaction.followup();
    expect(beside.text).toContain(said);
    expect(beside.ephemeral).toBe(ephemeral);
    expect(loopback.messages.current(message.id)?.text).toBe("before");
  });

  it("takes the message away", async () => {
    const { message } = await press("goes");
    const { deleted } = loopback.messages;
    await deleted.find("the message to go", (id) => id === message.id);
    expect(loopback.messages.current(message.id)).toBeNull();
  });
});
