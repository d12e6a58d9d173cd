import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import { saying } from "../../src/replies/saying.ts";
import { aPicture } from "../timeline/picture/a-picture.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { servicesWith } from "./services.ts";

/** Says something, and shows a picture. */
const show: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "show",
    description: "Shows a picture",
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  execute: () => ({
    card: saying("words"),
    isPrivate: false,
    picture: aPicture([]),
  }),
};

let loopback: Loopback;
let bot: Bot;
let draw: () => Promise<Uint8Array>;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  loopback = await startLoopback();
  bot = await startBot({
    settings: { api: loopback.api, guilds: [] },
    token: loopback.token,
    commands: new Map([["show", show]]),
    services: await servicesWith({ draw: () => draw() }),
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line)) }),
    onRefused: () => {},
  });
});
afterAll(async () => {
  await bot.stop();
  await loopback.close();
});
afterEach(() => loopback.assertClean());

describe("a reply with a picture", () => {
  it("does not wait for one that is late, and gets it when it is drawn", async () => {
    const drawing = Promise.withResolvers<Uint8Array>();
    draw = () => drawing.promise;
    const interaction = loopback.slash({ name: "show" });
    const { text, files } = await interaction.answer();
    expect({ text, files }).toEqual({ text: "words", files: [] });
    drawing.resolve(Uint8Array.of(1, 2, 3));
    const edited = await interaction.edit();
    expect(edited.text).toBe("words");
    expect(edited.files.map(({ bytes }) => [...bytes])).toEqual([[1, 2, 3]]);
  });

  it("does without one that cannot be drawn, and the log says so", async () => {
    draw = () => Promise.reject(new Error("no ink"));
    const interaction = loopback.slash({ name: "show" });
    const { text, files, ephemeral } = await interaction.answer();
    expect({ text, files, ephemeral }).toEqual({
      text: "words",
      files: [],
      ephemeral: false,
    });
    expect(lines.filter(({ event }) => event === "not_drawn")).toHaveLength(1);
    expect(interaction.followups).toEqual([]);
  });
});
