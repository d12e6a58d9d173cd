import {
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  type RouteLike,
  Routes,
} from "discord.js";
import type { Logger } from "pino";
import type { Command, CommandData } from "./command.ts";
import { isSameDefinition } from "./definition.ts";
import { localised } from "./localise.ts";

/** Where and as whom to register. */
export interface Registration {
  readonly rest: REST;
  /** The application's id. */
  readonly application: string;
  /** The ids of the servers to register in; empty for everywhere. */
  readonly guilds: readonly string[];
  readonly log: Logger;
}

/**
 * Tells Discord of the commands, if it does not know them as they are: it allows only 200
 * changes a day. With `guilds` they are told to those servers alone, and what is known
 * everywhere stays as it was. A server that has not added the bot is named and left out.
 * @throws whatever Discord answers else
 */
export async function registerCommands(
  commands: ReadonlyMap<string, Command>,
  { rest, application, guilds, log }: Registration,
): Promise<void> {
  if (guilds.length === 0) {
    const everywhere = definitionsFor(commands, null);
    return overwrite(Routes.applicationCommands(application), everywhere);
  }
  for (const guild of guilds) {
    const route = Routes.applicationGuildCommands(application, guild);
    try {
      await overwrite(route, definitionsFor(commands, guild));
    } catch (error) {
      if (!isMissingAccess(error)) throw error;
      log.warn(
        { event: "not_registered", guild },
        `DISCORD_GUILD_IDS names the server ${guild}, which has not added this bot with the scope applications.commands; it gets no commands.`,
      );
    }
  }

  async function overwrite(route: RouteLike, definitions: readonly object[]) {
    const known = await rest.get(route, {
      query: new URLSearchParams({ with_localizations: "true" }),
    });
    if (isSameDefinition(known, definitions)) return;
    await rest.put(route, { body: definitions });
    log.info(
      { event: "registered", commands: definitions.length },
      "Told Discord of the commands",
    );
  }
}

/** The commands as Discord is told of them: for everywhere, or for one server alone. */
export function definitionsFor(
  commands: ReadonlyMap<string, Command>,
  guild: string | null,
): readonly object[] {
  const wanted = [...commands.values()].map(({ data }) => localised(data));
  return guild === null ? wanted : wanted.map(inOneServer);
}

/** Where a command can be used and installed is a matter of global commands only. */
function inOneServer({ contexts, integration_types, ...definition }: CommandData) {
  return definition;
}

/** Whether a server has not added the bot so that it may register commands there. */
export function isMissingAccess(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingAccess ||
      error.code === RESTJSONErrorCodes.UnknownGuild)
  );
}
