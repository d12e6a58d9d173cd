import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import { openLibrary } from "../../src/edition/library.ts";
import { createReader } from "../../src/edition/reader.ts";
import { saying } from "../../src/replies/saying.ts";
import { BRIDGE } from "./loopback/bridge.ts";
import { type Loopback, startLoopback } from "./loopback/start.ts";
import { servicesWith } from "./services.ts";

const SECRET = "ENOENT: /srv/secret/place";

/** A command that only fails, in its own way. */
function failing(
  name: string,
  fails: Pick<Command, "slow" | "execute" | "complete">,
): Command {
  return {
    data: {
      type: ApplicationCommandType.ChatInput,
      name,
      description: "Fails",
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
    ...fails,
  };
}

const well = () => ({ card: saying("well"), isPrivate: false });
const COMMANDS: readonly Command[] = [
  failing("throws", {
    execute() {
      throw new Error(SECRET);
    },
  }),
  failing("rejects", { execute: () => Promise.reject(SECRET) }),
  failing("slow-throws", {
    slow: true,
    async execute() {
      throw new TypeError(SECRET);
    },
  }),
  failing("works", {
    execute: well,
    complete: () => Promise.reject(new Error(SECRET)),
  }),
];

let loopback: Loopback;
let bot: Bot;
let folder: string;
let lines: Record<string, unknown>[] = [];

const reader = createReader();

beforeAll(async () => {
  loopback = await startLoopback();
  folder = await mkdtemp(join(tmpdir(), "footnote-handler-"));
  for (const [name, text] of Object.entries(BRIDGE))
    await writeFile(join(folder, name), text);
  bot = await startBot({
    settings: { api: loopback.api, guilds: [] },
    token: loopback.token,
    commands: new Map(COMMANDS.map((command) => [command.data.name, command])),
    services: await servicesWith({
      draw: () => Promise.reject(new Error(SECRET)),
      ask: () => Promise.reject(new Error(SECRET)),
      library: await openLibrary(folder, reader),
    }),
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line)) }),
    onRefused: (sentence) => {
      throw new Error(sentence);
    },
  });
});

afterEach(() => {
  lines = [];
  loopback.assertClean();
});

afterAll(async () => {
  await bot.stop();
  await reader.close();
  await loopback.close();
  await rm(folder, { recursive: true });
});

/** The errors logged so far, once a later command has been answered. */
async function errors() {
  expect((await loopback.slash({ name: "works" }).answer()).text).toBe("well");
  return lines.filter(({ level }) => level === 50);
}

const referenceIn = (text: string) => /\b[0-9a-f]{8}\b/.exec(text)?.[0];

it.each(["throws", "rejects", "slow-throws"])(
  "a command that %s gets one private reply with the reference of its log line",
  async (name) => {
    const interaction = loopback.slash({ name });
    const { text, ephemeral } = await interaction.answer();
    const logged = await errors();

    expect(ephemeral).toBe(true);
    expect(text).not.toContain(SECRET);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ reference: referenceIn(text) });
    expect(interaction.attempts).toHaveLength(1);
    expect(interaction.followups).toEqual([]);
  },
);

it("an autocomplete that fails says nothing and is logged once", async () => {
  const typed = loopback.autocomplete({
    name: "works",
    focused: "text",
    options: { text: "a" },
  });
  const logged = await errors();

  expect(logged).toHaveLength(1);
  expect(logged[0]?.["reference"]).toMatch(/^[0-9a-f]{8}$/);
  expect(typed.attempts).toEqual([]);
});

it("a direct message that cannot be answered gets one reply with the reference", async () => {
  const { channelId } = loopback.directMessage({ content: "Who is there?" });
  const { text } = await loopback.message(channelId);
  const logged = await errors();

  expect(text).not.toContain(SECRET);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({ reference: referenceIn(text) });
  expect(loopback.written(channelId)).toHaveLength(1);
});
