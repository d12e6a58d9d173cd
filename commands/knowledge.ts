import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import type { Command } from "../src/discord/command.ts";
import { add } from "../src/discord/knowledge/add.ts";
import { exportAll } from "../src/discord/knowledge/export.ts";
import { gaps } from "../src/discord/knowledge/gaps.ts";
import { list } from "../src/discord/knowledge/list.ts";
import { log } from "../src/discord/knowledge/log.ts";
import { refresh } from "../src/discord/knowledge/refresh.ts";
import { remove } from "../src/discord/knowledge/remove.ts";
import { show } from "../src/discord/knowledge/show.ts";
import { status } from "../src/discord/knowledge/status.ts";
import { leavingTo, type Subcommand } from "../src/discord/subcommand.ts";
import { en } from "../src/replies/words/en.ts";

/** In the order in which Discord shows them. */
const SUBCOMMANDS: readonly Subcommand[] = [
  add,
  list,
  show,
  remove,
  exportAll,
  refresh,
  gaps,
  status,
  log,
];

/**
 * `/knowledge`, for moderators. Discord shows it to every member: it cannot show a command
 * to those of some roles by itself, and a moderator's role need not have the permission to
 * manage the server. Who may use it, its buttons and its forms is decided in code.
 */
export const command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: "knowledge",
    description: en.commands.knowledge.description,
    options: SUBCOMMANDS.map(({ data }) => data),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  forModerators: true,
  ...leavingTo(SUBCOMMANDS),
} satisfies Command;
