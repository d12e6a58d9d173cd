import { EMPTY, MISSING_ACCESS } from "./answer.ts";
import { commandsBody } from "./bodies.ts";
import { registrationProblems } from "./command-limits.ts";
import type { Registrations } from "./registrations.ts";
import type { Asked, Route } from "./rest.ts";
import { type Guild, ownGuildPayload, USUAL, type User, userPayload } from "./world.ts";

/** The application itself: who it is, where its gateway is, its commands. */
export function applicationRoutes(parts: {
  bot: User;
  guilds: readonly Guild[];
  registrations: Registrations;
  maxConcurrency: number;
  gatewayUrl: () => string;
  /** How the application is configured, where that is not as it should be. */
  configured: Readonly<Record<string, unknown>>;
}): Route[] {
  const { bot, registrations } = parts;
  const application = {
    id: bot.id,
    name: bot.username,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: 0,
    owner: userPayload({ id: "1", username: "owner", bot: false }),
    team: null,
    interactions_endpoint_url: null,
    integration_types_config: {
      0: {
        oauth2_install_params: {
          scopes: ["applications.commands", "bot"],
          permissions: String(USUAL),
        },
      },
      1: {
        oauth2_install_params: { scopes: ["applications.commands"], permissions: "0" },
      },
    },
    ...parts.configured,
  };
  const isMember = (guildId: string) =>
    parts.guilds.some(({ id, joined }) => id === guildId && joined);

  const commands = (path: string, described: string): Route[] => {
    const scope = ({ params }: Asked) => params["guild"] ?? null;
    const list = (asked: Asked, withLocalizations: boolean) => ({
      status: 200,
      body: registrations.list(scope(asked), withLocalizations),
    });
    const isBarred = (asked: Asked) => {
      const guildId = scope(asked);
      return guildId !== null && !isMember(guildId);
    };
    return [
      {
        method: "GET",
        path,
        described: null,
        answer: (asked) =>
          isBarred(asked)
            ? MISSING_ACCESS
            : list(asked, asked.query.get("with_localizations") === "true"),
      },
      {
        method: "PUT",
        path,
        described,
        answer(asked) {
          if (isBarred(asked)) return MISSING_ACCESS;
          const given = commandsBody.parse(asked.body ?? []);
          const problems = registrationProblems(given);
          if (problems.length > 0) return { answer: EMPTY, problems };
          registrations.replace(scope(asked), given);
          return list(asked, true);
        },
      },
    ];
  };

  return [
    {
      method: "GET",
      path: "/gateway/bot",
      described: null,
      answer: () => ({
        status: 200,
        body: {
          url: parts.gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: 1000,
            remaining: 999,
            reset_after: 86_400_000,
            max_concurrency: parts.maxConcurrency,
          },
        },
      }),
    },
    {
      method: "GET",
      path: "/users/@me",
      described: null,
      answer: () => ({ status: 200, body: userPayload(bot) }),
    },
    {
      method: "GET",
      path: "/oauth2/applications/@me",
      described: null,
      answer: () => ({ status: 200, body: application }),
    },
    {
      method: "GET",
      path: "/applications/@me",
      described: null,
      answer: () => ({ status: 200, body: application }),
    },
    {
      method: "GET",
      path: "/users/@me/guilds",
      described: null,
      answer: ({ query }) => {
        const after = BigInt(query.get("after") ?? 0);
        const joined = parts.guilds
          .filter(({ id, joined }) => joined && BigInt(id) > after)
          .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
          .slice(0, Number(query.get("limit") ?? 200));
        return { status: 200, body: joined.map(ownGuildPayload) };
      },
    },
    ...commands(
      "/applications/:application/commands",
      "/applications/{application_id}/commands",
    ),
    ...commands(
      "/applications/:application/guilds/:guild/commands",
      "/applications/{application_id}/guilds/{guild_id}/commands",
    ),
  ];
}
