import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { gaps } from "../src/discord/settings/gaps.ts";
import { log } from "../src/discord/settings/log.ts";
import { mentions } from "../src/discord/settings/mentions.ts";
import { roles } from "../src/discord/settings/roles.ts";
import { show } from "../src/discord/settings/show.ts";
import { leavingTo, type Subcommand } from "../src/discord/subcommand.ts";
import { managerRefusal } from "../src/replies/moderator.ts";
import { privately } from "../src/replies/saying.ts";
import { en } from "../src/replies/words/en.ts";

/** In the order in which Discord shows them. */
const SUBCOMMANDS: readonly Subcommand[] = [mentions, roles, gaps, log, show];

const { execute, slow } = leavingTo(SUBCOMMANDS);

/**
 * `/settings`: what a server's managers settle for it. Discord shows it only to them, but a
 * server can show a command to anyone, so who may use it is decided here; moderators by a
 * role look after the articles, not after the server.
 */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "settings",
    description: en.commands.settings.description,
    options: SUBCOMMANDS.map(({ data }) => data),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  slow,

  execute(request, services, tell) {
    const { claim, words } = request;
    const refused = managerRefusal(claim);
    if (refused === "server_only") return privately(words.refused.server_only);
    if (refused !== null) return privately(words.settings.refused);
    return execute(request, services, tell);
  },
} satisfies Command;
