import { snowflake } from "./snowflake.ts";

/** Permission bits that the loopback itself looks at. */
export const PERMISSIONS = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  useApplicationCommands: 1n << 31n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** What a bot is usually given in a channel, and a member too. */
export const USUAL =
  PERMISSIONS.viewChannel |
  PERMISSIONS.sendMessages |
  PERMISSIONS.embedLinks |
  PERMISSIONS.attachFiles |
  PERMISSIONS.readMessageHistory |
  PERMISSIONS.useApplicationCommands |
  PERMISSIONS.createPublicThreads |
  PERMISSIONS.sendMessagesInThreads;

const TEXT_CHANNEL = 0;
export const DIRECT = 1;
const PUBLIC_THREAD = 11;
const GROUP_DIRECT = 3;

export interface User {
  id: string;
  username: string;
  bot: boolean;
}

/** A place to write in: of a server, or (without `guild`) a direct or group message. */
export interface Channel {
  id: string;
  type: number;
  name: string;
  guild: Guild | null;
  recipients: readonly User[];
  /** What the bot may do here. Changing it acts on the next request. */
  botMay: bigint;
  /** The channel that a thread belongs to. */
  parent?: Channel;
}

export interface Guild {
  id: string;
  name: string;
  /** Whether the bot is a member; if not, only users who installed it bring it here. */
  joined: boolean;
  ownerId: string;
  channels: Channel[];
  /** Threads of its channels that are not archived. */
  threads: Channel[];
  /** Beside the one that everyone has. */
  roles: Role[];
}

/** A role of a server. */
export interface Role {
  id: string;
  name: string;
  /** Permission bits. */
  grants: bigint;
}

/** A role with an id of its own. */
export function aRole(name: string, id = snowflake()): Role {
  return { id, name, grants: 0n };
}

/** Someone with an id of their own. */
export function aUser(username: string, { bot = false } = {}): User {
  return { id: snowflake(), username, bot };
}

/** A server with text channels of these names. */
export function aGuild(
  name: string,
  { channels = ["general"], joined = true, botMay = USUAL } = {},
): Guild {
  const guild: Guild = {
    id: snowflake(),
    name,
    joined,
    ownerId: snowflake(),
    channels: [],
    threads: [],
    roles: [],
  };
  guild.channels = channels.map((title) => ({
    id: snowflake(),
    type: TEXT_CHANNEL,
    name: title,
    guild,
    recipients: [],
    botMay: joined ? botMay : 0n,
  }));
  return guild;
}

/** A thread of a server's channel; one opened for a message has that message's id. */
export function aThread(parent: Channel, name: string, id = snowflake()): Channel {
  const { guild, botMay } = parent;
  const type = PUBLIC_THREAD;
  const thread: Channel = { id, type, name, guild, recipients: [], botMay, parent };
  guild?.threads.push(thread);
  return thread;
}

/** The direct messages between one user and the bot. */
export function aDirectChannel(user: User): Channel {
  return {
    id: snowflake(),
    type: DIRECT,
    name: "",
    guild: null,
    recipients: [user],
    botMay: USUAL,
  };
}

/** A group message which the bot is not part of. */
export function aGroupChannel(...recipients: User[]): Channel {
  return {
    id: snowflake(),
    type: GROUP_DIRECT,
    name: "group",
    guild: null,
    recipients,
    botMay: 0n,
  };
}

/** A user as Discord writes one. */
export function userPayload({ id, username, bot }: User) {
  return {
    id,
    username,
    discriminator: bot ? "0001" : "0",
    global_name: bot ? null : username,
    avatar: null,
    bot,
    public_flags: 0,
    primary_guild: null,
    avatar_decoration_data: null,
    collectibles: null,
  };
}

/** A role as Discord writes one. */
export function rolePayload({ id, name, grants }: Role) {
  return {
    id,
    name,
    permissions: String(grants),
    position: 1,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  };
}

/** A member of a server as Discord writes one, without its user. */
export function memberPayload(roles: readonly string[] = []) {
  return {
    roles,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A channel as Discord writes one; in a server with the bot's permissions as an overwrite. */
export function channelPayload(channel: Channel, bot: User) {
  const { id, type, name, guild, recipients, botMay } = channel;
  const common = { id, type, flags: 0, last_message_id: null };
  if (guild === null) {
    const group =
      type === GROUP_DIRECT ? { name, icon: null, owner_id: recipients[0]?.id } : {};
    return { ...common, ...group, recipients: recipients.map(userPayload) };
  }
  if (channel.parent !== undefined) return { ...common, ...threadPayload(channel, bot) };
  return {
    ...common,
    name,
    guild_id: guild.id,
    position: guild.channels.indexOf(channel),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [
      { id: bot.id, type: 1, allow: String(botMay), deny: String(USUAL & ~botMay) },
    ],
  };
}

function threadPayload({ name, guild, parent }: Channel, bot: User) {
  const now = new Date().toISOString();
  return {
    name,
    guild_id: guild?.id,
    parent_id: parent?.id,
    owner_id: bot.id,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: now,
      create_timestamp: now,
      locked: false,
    },
  };
}

/** A server as it is listed for the bot, with what the bot may do in its channels. */
export function ownGuildPayload({ id, name, channels }: Guild) {
  const permissions = channels.reduce((all, { botMay }) => all | botMay, 0n);
  return {
    id,
    name,
    icon: null,
    banner: null,
    owner: false,
    permissions: String(permissions),
    features: [],
  };
}

/** A server as GUILD_CREATE brings it. */
export function guildPayload(guild: Guild, bot: User) {
  const everyone = {
    id: guild.id,
    name: "@everyone",
    permissions: String(USUAL),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: "en-US",
    features: [],
    roles: [everyone, ...guild.roles.map(rolePayload)],
    emojis: [],
    stickers: [],
    joined_at: "2024-01-01T00:00:00.000000+00:00",
    large: false,
    unavailable: false,
    member_count: 2,
    members: [{ ...memberPayload(), user: userPayload(bot) }],
    channels: guild.channels.map((channel) => channelPayload(channel, bot)),
    threads: guild.threads.map((thread) => channelPayload(thread, bot)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
