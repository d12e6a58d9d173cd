import { ApplicationCommandOptionType } from "discord.js";
import { INITIAL_SETTINGS } from "../../store/server-settings.ts";
import { MODERATOR_ROLES } from "../limits.ts";
import { readOptions } from "../options.ts";
import { privately } from "../saying.ts";
import { settingsCard } from "../settings-card.ts";
import type { Subcommand } from "../subcommand.ts";
import { en } from "../words/en.ts";

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

  async execute({ asker, place, options: given, words }, { store, audit }) {
    const { role, moderator } = readOptions(options, given);
    // The role that everyone has, which no member is said to have, has the server's own id.
    if (role === place) return privately(words.settings.everyone);
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    const others = settled.moderatorRoles.filter((id) => id !== role);
    const moderatorRoles = moderator ? [...others, role] : others;
    if (moderatorRoles.length > MODERATOR_ROLES) {
      return privately(words.settings.tooManyRoles);
    }
    const settings = { ...settled, moderatorRoles };
    await store.settings.set([place], settings);
    await audit.write(place, { who: asker, what: "roles" });
    return { card: settingsCard(settings, words), isPrivate: true };
  },
} satisfies Subcommand;
