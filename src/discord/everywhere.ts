import { ApplicationIntegrationType, InteractionContextType } from "discord.js";

/** Where a command for everyone can be used, and by whom the bot has to be installed for it. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
} as const;
