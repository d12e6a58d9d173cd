import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Bot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import { saying } from "../../src/replies/saying.ts";
import { startBotOfOne } from "./bot-of-one.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";

/** Suggests what is typed, as many times as the number in front of it says. */
const echo: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "echo",
    description: "Suggests what is typed",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "text",
        description: "Anything",
        autocomplete: true,
      },
    ],
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  execute: () => ({ card: saying("well"), isPrivate: true }),
  async complete({ options }) {
    const [times, text] = String(options.get("text") ?? "").split(" ");
    return Array.from({ length: Number(times) }, (_, at) => `${at} ${text}`).map(
      (name) => ({ name, value: name }),
    );
  },
};

let loopback: Loopback;
let bot: Bot;

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBotOfOne(loopback, echo);
});
afterAll(async () => {
  await bot.stop();
  await loopback.close();
});

const typed = async (text: string | null) => {
  const interaction = loopback.autocomplete({
    name: "echo",
    focused: "text",
    ...(text !== null && { options: { text } }),
  });
  return (await interaction.reply()).choices.map(({ name }) => name);
};

it("suggests at most 25 choices of at most 100 UTF-16 units, none torn", async () => {
  const choices = await typed(`40 ${"😀".repeat(120)}`);
  expect(choices).toHaveLength(25);
  for (const choice of choices) {
    expect(choice.length).toBeLessThanOrEqual(100);
    expect(choice.isWellFormed()).toBe(true);
  }
  loopback.assertClean();
});

it("suggests nothing when there is nothing, and when options are missing", async () => {
  expect(await typed("0 x")).toEqual([]);
  expect(await typed(null)).toEqual([]);
  loopback.assertClean();
});
