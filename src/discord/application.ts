import {
  ApplicationFlags,
  ApplicationFlagsBitField,
  ApplicationIntegrationType,
  OAuth2Scopes,
  REST,
  type RouteLike,
  Routes,
} from "discord.js";
import { z } from "zod";
import { REQUEST } from "../replies/limits.ts";
import type { Command } from "./command.ts";
import { ConnectError } from "./connect-error.ts";
import { isSameDefinition } from "./definition.ts";
import { missingPermissions } from "./permissions.ts";
import { UNREACHABLE } from "./persist.ts";
import { refusalOf } from "./refused.ts";
import { definitionsFor, isMissingAccess } from "./register.ts";

/** How an application is configured, as far as it matters to Footnote. */
export interface Application {
  readonly id: string;
  /** As its owner wrote it. */
  readonly name: string;
  /** The privileged intents it has, by the portal's names. */
  readonly privileged: readonly string[];
  /** Whether what users do goes to a web server instead of the bot. */
  readonly hasEndpoint: boolean;
  /** Whether the bot is added only after a code grant, which Footnote has no part in. */
  readonly needsCodeGrant: boolean;
  /** Whether others than its owner may add it. */
  readonly isPublic: boolean;
  /** What its own link asks for when it is added to a server; null where it cannot be. */
  readonly serverInstall: Install | null;
  /** The same for a user who installs it. */
  readonly userInstall: Install | null;
  readonly connections: Connections;
  readonly servers: readonly Server[];
  readonly registered: readonly Registered[];
}

/** A way to install an application. */
interface Install {
  /** The scopes that are missing from its link; null where it has no link of Discord's own. */
  readonly missingScopes: readonly string[] | null;
  readonly missingPermissions: readonly string[];
}

/** What Discord says of connecting. */
interface Connections {
  /** How many connections it recommends. */
  readonly shards: number;
  /** How many may still be begun, and in how many ms they are as many as ever again. */
  readonly left: number;
  readonly resetMs: number;
}

/** A server that the bot is in. */
interface Server {
  readonly id: string;
  /** As its owner wrote it. */
  readonly name: string;
  readonly missingPermissions: readonly string[];
}

/** What is registered in one place. */
interface Registered {
  /** A server's id; null for everywhere. */
  readonly guild: string | null;
  /** "barred" where the bot may not register any. */
  readonly state: "none" | "same" | "different" | "barred";
}

/** Whose application to read. */
export interface Reading {
  readonly api: string;
  readonly token: string;
  readonly commands: ReadonlyMap<string, Command>;
  /** The ids of the servers that commands are registered in; empty for everywhere. */
  readonly guilds: readonly string[];
}

const PRIVILEGED: ReadonlyMap<string, readonly ApplicationFlags[]> = new Map([
  [
    "Presence Intent",
    [ApplicationFlags.GatewayPresence, ApplicationFlags.GatewayPresenceLimited],
  ],
  [
    "Server Members Intent",
    [ApplicationFlags.GatewayGuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
  ],
  [
    "Message Content Intent",
    [
      ApplicationFlags.GatewayMessageContent,
      ApplicationFlags.GatewayMessageContentLimited,
    ],
  ],
]);

const SCOPES = {
  server: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
  user: [OAuth2Scopes.ApplicationsCommands],
} as const;

const permissions = z.string().regex(/^\d+$/).transform(BigInt);

const install = z.object({
  oauth2_install_params: z.object({ scopes: z.array(z.string()), permissions }).nullish(),
});

const application = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  interactions_endpoint_url: z.string().nullish(),
  bot_public: z.boolean().default(true),
  bot_require_code_grant: z.boolean().default(false),
  // Applications older than user installs have none, and can be added to servers.
  integration_types_config: z
    .record(z.string(), install.nullish())
    .nullish()
    .transform((config) => config ?? { [ApplicationIntegrationType.GuildInstall]: {} }),
});

const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

const servers = z.array(z.object({ id: z.string(), name: z.string(), permissions }));

/** As many as Discord gives at once. */
const PAGE = 200;

/**
 * Reads how an application is configured; changes nothing.
 * @throws ConnectError with a sentence for the host
 */
export async function readApplication(reading: Reading): Promise<Application> {
  const { api, token, commands, guilds } = reading;
  const { timeoutMs: timeout, retries } = REQUEST;
  const rest = new REST({ version: "10", api, timeout, retries }).setToken(token);
  try {
    const own = application.parse(await rest.get(Routes.currentApplication()));
    const { shards, session_start_limit: starts } = gateway.parse(
      await rest.get(Routes.gatewayBot()),
    );
    const places = guilds.length === 0 ? [null] : [null, ...guilds];
    const registered: Registered[] = [];
    for (const guild of places) {
      const state = await registrationIn(rest, own.id, guild, commands);
      registered.push({ guild, state });
    }
    const config = own.integration_types_config;
    return {
      id: own.id,
      name: own.name,
      privileged: privilegedIn(own.flags),
      hasEndpoint: Boolean(own.interactions_endpoint_url),
      needsCodeGrant: own.bot_require_code_grant,
      isPublic: own.bot_public,
      serverInstall: installOf(
        config[ApplicationIntegrationType.GuildInstall],
        SCOPES.server,
      ),
      userInstall: installOf(config[ApplicationIntegrationType.UserInstall], SCOPES.user),
      connections: { shards, left: starts.remaining, resetMs: starts.reset_after },
      servers: await serversOf(rest),
      registered,
    };
  } catch (error) {
    throw new ConnectError(refusalOf(error) ?? UNREACHABLE, { cause: error });
  }
}

function privilegedIn(flags: number): readonly string[] {
  const has = new ApplicationFlagsBitField(flags);
  return [...PRIVILEGED].filter(([, some]) => has.any([...some])).map(([name]) => name);
}

function installOf(
  config: z.infer<typeof install> | null | undefined,
  scopes: readonly string[],
): Install | null {
  if (config === null || config === undefined) return null;
  const link = config.oauth2_install_params ?? null;
  if (link === null) return { missingScopes: null, missingPermissions: [] };
  return {
    missingScopes: scopes.filter((scope) => !link.scopes.includes(scope)),
    missingPermissions: link.scopes.includes(OAuth2Scopes.Bot)
      ? missingPermissions(link.permissions)
      : [],
  };
}

async function serversOf(rest: REST): Promise<readonly Server[]> {
  const all: Server[] = [];
  for (;;) {
    const query = new URLSearchParams({
      limit: String(PAGE),
      after: all.at(-1)?.id ?? "0",
    });
    const page = servers.parse(await rest.get(Routes.userGuilds(), { query }));
    for (const { id, name, permissions } of page) {
      all.push({ id, name, missingPermissions: missingPermissions(permissions) });
    }
    if (page.length < PAGE) return all;
  }
}

async function registrationIn(
  rest: REST,
  id: string,
  guild: string | null,
  commands: ReadonlyMap<string, Command>,
): Promise<Registered["state"]> {
  const route: RouteLike =
    guild === null
      ? Routes.applicationCommands(id)
      : Routes.applicationGuildCommands(id, guild);
  const query = new URLSearchParams({ with_localizations: "true" });
  try {
    const known = await rest.get(route, { query });
    if (Array.isArray(known) && known.length === 0) return "none";
    return isSameDefinition(known, definitionsFor(commands, guild))
      ? "same"
      : "different";
  } catch (error) {
    if (guild !== null && isMissingAccess(error)) return "barred";
    throw error;
  }
}
