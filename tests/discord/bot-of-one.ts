import { pino } from "pino";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import type { Loopback } from "./loopback/start.ts";
import { servicesWith } from "./services.ts";

/** Starts, in this process, a bot that has one command only, named as its data says. */
export async function startBotOfOne(loopback: Loopback, command: Command): Promise<Bot> {
  return startBot({
    settings: { api: loopback.api, guilds: [] },
    token: loopback.token,
    commands: new Map([[command.data.name, command]]),
    services: await servicesWith(),
    log: pino({ level: "silent" }),
    onRefused: () => {},
  });
}
