import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import { REQUEST } from "../replies/limits.ts";
import { boundDirectChannels } from "./direct-channels.ts";
import { NO_MENTIONS } from "./reply.ts";

/** Each takes about a kilobyte. */
const DIRECT_CHANNELS = 1_000;

/**
 * A client that asks for no privileged intent, pings nobody and keeps almost nothing: what
 * it needs of members and channels comes with every interaction.
 * @param api what discord.js calls `rest.api`
 */
export function createClient(api: string): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Without it, direct messages in channels not yet seen are dropped.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    // What we write is in Discord's own spelling; by default every key of it is looked at.
    jsonTransformer: asItIs,
    rest: { api, timeout: REQUEST.timeoutMs, retries: REQUEST.retries },
    // Events wait until every server is known; one in an outage must not delay them.
    waitGuildTimeout: 1_000,
    makeCache: Options.cacheWithLimits({
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: isOurself },
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: isOurself },
      VoiceStateManager: 0,
    }),
    sweepers: Options.DefaultSweeperSettings,
  });
  boundDirectChannels(client, DIRECT_CHANNELS);
  return client;
}

function asItIs(written: unknown): unknown {
  return written;
}

function isOurself(one: { readonly id: string; readonly client: Client }): boolean {
  return one.id === one.client.user?.id;
}
