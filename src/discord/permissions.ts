import { PermissionFlagsBits, PermissionsBitField } from "discord.js";

/** What a server should allow the bot, by Discord's own names for it. */
const PERMISSIONS: ReadonlyMap<string, bigint> = new Map([
  ["View Channels", PermissionFlagsBits.ViewChannel],
  ["Send Messages", PermissionFlagsBits.SendMessages],
  ["Embed Links", PermissionFlagsBits.EmbedLinks],
  ["Attach Files", PermissionFlagsBits.AttachFiles],
  ["Read Message History", PermissionFlagsBits.ReadMessageHistory],
  ["Create Public Threads", PermissionFlagsBits.CreatePublicThreads],
  ["Send Messages in Threads", PermissionFlagsBits.SendMessagesInThreads],
]);

/** The names of those that are not among what is granted. Administrators have all. */
export function missingPermissions(granted: bigint): readonly string[] {
  const has = new PermissionsBitField(granted);
  return [...PERMISSIONS].filter(([, bit]) => !has.has(bit)).map(([name]) => name);
}
