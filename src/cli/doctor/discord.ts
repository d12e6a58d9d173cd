import { type Application, readApplication } from "../../discord/application.ts";
import { ConnectError } from "../../discord/connect-error.ts";
import { loadCommands } from "../../discord/load-commands.ts";
import type { Settings } from "../../settings.ts";
import { plainText } from "../plain-text.ts";
import { type Finding, findingsOf } from "./finding.ts";

const { good, look, fix } = findingsOf("discord");

const COMMANDS = new URL("../../../commands/", import.meta.url);

/** Servers named before the rest is only counted. */
const NAMED = 10;

/** Looks at the application of the token, as Discord has it. */
export async function examineDiscord(
  settings: Pick<Settings, "api" | "guilds" | "moderatorRoles" | "refreshers" | "watch">,
  token: string,
): Promise<readonly Finding[]> {
  const { api, guilds } = settings;
  const commands = await loadCommands(COMMANDS);
  try {
    const application = await readApplication({ api, token, commands, guilds });
    return judge(application, settings);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return [fix(error.message, "Then run `npm run doctor` again.")];
  }
}

/** What to say of an application. */
function judge(
  application: Application,
  settings: Pick<Settings, "guilds" | "moderatorRoles" | "refreshers" | "watch">,
): readonly Finding[] {
  return [
    good(
      `The token is that of “${plainText(application.name)}” (${application.id}), which is in ${count(application.servers.length, "server")}.`,
    ),
    ...intentFindings(application),
    ...deliveryFindings(application),
    ...installFindings(application),
    ...serverFindings(application, settings),
    ...refreshFindings(settings),
    ...commandFindings(application),
  ];
}

function intentFindings({ privileged }: Application): Finding[] {
  if (privileged.length === 0)
    return [good("No privileged intent is on; none is needed.")];
  return privileged.map((name) =>
    look(
      `The ${name} is on, which Footnote neither needs nor asks for.`,
      "Developer portal, Bot, Privileged Gateway Intents: switch it off, unless another program uses this application.",
    ),
  );
}

function deliveryFindings({ hasEndpoint, connections }: Application): Finding[] {
  const { shards, left, resetMs } = connections;
  const findings: Finding[] = [];
  if (hasEndpoint) {
    findings.push(
      fix(
        "The application has an Interactions Endpoint URL, so commands and buttons never reach the bot.",
        "Developer portal, General Information: empty Interactions Endpoint URL.",
      ),
    );
  }
  if (shards > 1) {
    findings.push(
      look(
        `Discord recommends ${shards} connections for so many servers; Footnote has one.`,
        "It works until Discord requires more, at 2,500 servers: run a second application before.",
      ),
    );
  }
  if (left === 0) {
    findings.push(
      fix(
        "The bot has connected so often today that Discord lets it no more.",
        `Wait for ${Math.ceil(resetMs / 60_000)} minutes, and look in the log for why it starts so often.`,
      ),
    );
  }
  return findings;
}

function installFindings(application: Application): Finding[] {
  const { serverInstall, userInstall, needsCodeGrant, isPublic } = application;
  const findings: Finding[] = [];
  const where = "Developer portal, Installation";
  if (needsCodeGrant) {
    findings.push(
      fix(
        "“Requires OAuth2 Code Grant” is on, so nobody can add the bot.",
        "Developer portal, Bot: switch it off.",
      ),
    );
  }
  if (serverInstall === null) {
    findings.push(
      fix(
        "The application cannot be added to servers.",
        `${where}, Installation Contexts: allow Guild Install, with the scopes bot and applications.commands.`,
      ),
    );
  }
  if (userInstall === null) {
    findings.push(
      look(
        "The application cannot be installed by users, so /ask works only where the bot has been added.",
        `${where}, Installation Contexts: allow User Install, with the scope applications.commands, if that is wanted.`,
      ),
    );
  }
  for (const [name, install] of [
    ["Guild Install", serverInstall],
    ["User Install", userInstall],
  ] as const) {
    if (install === null) continue;
    const { missingScopes, missingPermissions } = install;
    if (missingScopes === null) {
      findings.push(
        look(
          `The install link has no default settings for ${name}.`,
          `${where}, Install Link: Discord Provided Link; then set the scopes below it.`,
        ),
      );
    } else if (missingScopes.length > 0) {
      findings.push(
        fix(
          `The install link for ${name} lacks ${listed(missingScopes, "scope")}.`,
          `${where}, Default Install Settings, ${name}: add it.`,
        ),
      );
    }
    if (missingPermissions.length > 0) {
      findings.push(
        look(
          `The install link for ${name} does not ask for ${missingPermissions.join(", ")}.`,
          `${where}, Default Install Settings, ${name}, Permissions: add what is missing.`,
        ),
      );
    }
  }
  if (!isPublic) {
    findings.push(
      good("Only the owner of the application can add it (Bot, Public Bot is off)."),
    );
  }
  if (findings.every(({ level }) => level === "good")) {
    findings.push(good("Servers can add it and users install it, with all it needs."));
  }
  return findings;
}

function serverFindings(
  { servers }: Application,
  { guilds, refreshers }: Pick<Settings, "guilds" | "refreshers">,
): Finding[] {
  const lacking = servers.filter(
    ({ missingPermissions }) => missingPermissions.length > 0,
  );
  const findings = lacking
    .slice(0, NAMED)
    .map(({ id, name, missingPermissions }) =>
      look(
        `In “${plainText(name)}” (${id}) the bot's role lacks ${missingPermissions.join(", ")}. Slash commands work all the same.`,
        "Server Settings, Roles, the bot's role: allow it, or add the bot again with its install link.",
      ),
    );
  const more = lacking.length - findings.length;
  if (more > 0) {
    findings.push(
      look(`So it is in ${count(more, "more server")}.`, "The same may be done there."),
    );
  }
  if (lacking.length === 0 && servers.length > 0) {
    findings.push(
      good("The bot's role has all the permissions it uses, in every server."),
    );
  }
  const named = [
    ["DISCORD_GUILD_IDS", guilds],
    ["REFRESH_SERVERS", refreshers.servers],
  ] as const;
  for (const [variable, ids] of named) {
    for (const id of ids.filter((one) => !servers.some((server) => server.id === one))) {
      findings.push(
        look(
          `${variable} names ${id}, a server that the bot is not in.`,
          `Add the bot there, or take the id out of ${variable}.`,
        ),
      );
    }
  }
  return findings;
}

function refreshFindings({
  refreshers,
  moderatorRoles,
  watch,
}: Pick<Settings, "moderatorRoles" | "refreshers" | "watch">): Finding[] {
  const { servers, users } = refreshers;
  if ([...servers, ...users, ...moderatorRoles].length > 0) return [];
  const shut =
    "REFRESH_SERVERS, REFRESH_USERS and MODERATOR_ROLES name nobody, so /knowledge refresh is shut";
  if (watch) return [good(`${shut}; WATCH=1 has changed articles read again.`)];
  return [
    look(
      `${shut}.`,
      "Name there where, or who, may use it. WATCH=1 or a restart has the articles read again too.",
    ),
  ];
}

function commandFindings({ registered }: Application): Finding[] {
  const [everywhere, ...inServers] = registered;
  if (everywhere === undefined) return [];
  if (inServers.length === 0) return [registrationFinding(everywhere)];
  const findings = inServers.map(registrationFinding);
  if (everywhere.state !== "none") {
    findings.push(
      look(
        "Commands are registered for every server too, so the servers of DISCORD_GUILD_IDS show each of them twice.",
        "Leave DISCORD_GUILD_IDS empty, if the bot is to serve every server.",
      ),
    );
  }
  return findings;
}

function registrationFinding({
  guild,
  state,
}: Application["registered"][number]): Finding {
  const where = guild === null ? "for every server" : `in the server ${guild}`;
  switch (state) {
    case "same":
      return good(`The commands are registered ${where}, as they are here.`);
    case "none":
      return look(
        `No command is registered ${where}.`,
        "`npm start` registers them. Where they stay hidden, members reload Discord.",
      );
    case "different":
      return look(
        `Commands of another version are registered ${where}.`,
        "`npm start` registers these instead.",
      );
    case "barred":
      return fix(
        `The commands cannot be registered ${where}.`,
        "Add the bot there with the scope applications.commands, or take the id out of DISCORD_GUILD_IDS.",
      );
  }
}

function listed(words: readonly string[], what: string): string {
  return `the ${what}${words.length === 1 ? "" : "s"} ${words.join(" and ")}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
