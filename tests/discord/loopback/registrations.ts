import type { CommandBody, Option } from "./bodies.ts";
import { snowflake } from "./snowflake.ts";

const CHAT_INPUT = 1;

/** A command as registered, with the id it got. */
export interface Registered extends CommandBody {
  id: string;
}

export interface Registrations {
  /** The commands of a server, or the global ones for null, as Discord lists them. */
  list(guildId: string | null, withLocalizations: boolean): object[];
  /** Replaces them all, as one bulk PUT does; ids stay with type and name. */
  replace(guildId: string | null, commands: readonly CommandBody[]): void;
  /** What a member of that server would be offered under this name. */
  find(name: string, type: number, guildId: string | null): Registered | null;
  /** Names of everything registered, for messages to people. */
  names(): string[];
}

/** Optional properties that Discord leaves out where they say nothing. */
function listedOption(option: Option, withLocalizations: boolean): object {
  const { required, autocomplete, options, choices, ...rest } = option;
  return {
    ...withoutLocalizations(rest, withLocalizations),
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(choices?.length && {
      choices: choices.map((choice) => withoutLocalizations(choice, withLocalizations)),
    }),
    ...(options?.length && {
      options: options.map((inner) => listedOption(inner, withLocalizations)),
    }),
  };
}

function withoutLocalizations(part: Record<string, unknown>, keep: boolean): object {
  const {
    name_localizations: names,
    description_localizations: descriptions,
    ...rest
  } = part;
  if (!keep) return rest;
  return {
    ...rest,
    name_localizations: names ?? null,
    ...("description" in rest && { description_localizations: descriptions ?? null }),
  };
}

/** Keeps commands, and lists them with the defaults that Discord fills in. */
export function keepRegistrations(applicationId: string): Registrations {
  const scopes = new Map<string, Registered[]>();
  const scope = (guildId: string | null) => scopes.get(guildId ?? "") ?? [];
  return {
    list: (guildId, withLocalizations) =>
      scope(guildId).map(
        ({ options, default_member_permissions: permissions, ...command }) => ({
          version: command.id,
          nsfw: false,
          dm_permission: true,
          contexts: null,
          ...withoutLocalizations({ ...command }, withLocalizations),
          type: command.type ?? CHAT_INPUT,
          description: command.description ?? "",
          application_id: applicationId,
          integration_types: command.integration_types ?? [0],
          default_member_permissions:
            permissions === undefined || permissions === null
              ? null
              : String(permissions),
          ...(guildId !== null && { guild_id: guildId }),
          ...(options?.length && {
            options: options.map((option) => listedOption(option, withLocalizations)),
          }),
        }),
      ),
    replace(guildId, commands) {
      const before = scope(guildId);
      const kept = (command: CommandBody) =>
        before.find(
          ({ name, type }) =>
            name === command.name &&
            (type ?? CHAT_INPUT) === (command.type ?? CHAT_INPUT),
        );
      scopes.set(
        guildId ?? "",
        commands.map((command) => ({ ...command, id: kept(command)?.id ?? snowflake() })),
      );
    },
    find: (name, type, guildId) =>
      [...(guildId === null ? [] : scope(guildId)), ...scope(null)].find(
        (command) => command.name === name && (command.type ?? CHAT_INPUT) === type,
      ) ?? null,
    names: () => [...scopes.values()].flat().map(({ name }) => name),
  };
}
