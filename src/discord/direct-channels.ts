import { type BaseInteraction, type Client, Events, type Message } from "discord.js";

/**
 * Keeps the direct channels of the last `most` people who wrote, where discord.js would keep
 * everybody's for good. It fetches one that is written in again.
 */
export function boundDirectChannels(client: Client, most: number): void {
  const recent = new Set<string>();
  const note = ({ channel }: Message | BaseInteraction) => {
    if (!channel?.isDMBased()) return;
    recent.delete(channel.id);
    recent.add(channel.id);
    const [eldest] = recent;
    if (recent.size <= most || eldest === undefined) return;
    recent.delete(eldest);
    client.channels.cache.delete(eldest);
  };
  client.on(Events.MessageCreate, note);
  client.on(Events.InteractionCreate, note);
}
