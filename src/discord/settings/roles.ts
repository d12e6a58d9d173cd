import { ApplicationCommandOptionType } from "discord.js";
import { MODERATOR_ROLES } from "../../replies/limits.ts";
import { privately } from "../../replies/saying.ts";
import { en } from "../../replies/words/en.ts";
import { readOptions } from "../options.ts";
import type { Subcommand } from "../subcommand.ts";
import { settle } from "./settle.ts";

const options = [
  {
    type: ApplicationCommandOptionType.Role,
    name: "role",
    description: en.commands.settings.role,
    required: true,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: "moderator",
    description: en.commands.settings.moderator,
    required: true,
  },
] as const;

/** `/settings roles`: which roles make moderators in this server. */
export const roles = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "roles",
    description: en.commands.settings.roles,
    options,
  },

  execute(request, services) {
    const { place, words } = request;
    const { role, moderator } = readOptions(options, request.options);
    // The role that everyone has, which no member is said to have, has the server's own id.
    if (role === place) return privately(words.settings.everyone);
    return settle(request, services, "roles", (settled) => {
      const others = settled.moderatorRoles.filter((id) => id !== role);
      const moderatorRoles = moderator ? [...others, role] : others;
      if (moderatorRoles.length > MODERATOR_ROLES) return words.settings.tooManyRoles;
      return { ...settled, moderatorRoles };
    });
  },
} satisfies Subcommand;
