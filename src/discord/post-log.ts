import type { Client } from "discord.js";
import type { Logger } from "pino";
import { loggable } from "../failure.ts";
import { wordsFor } from "../replies/words/languages.ts";
import type { AuditEntry } from "../store/audit-entry.ts";
import type { Services } from "./command.ts";
import { deedOf } from "./log-card.ts";
import { post } from "./reply.ts";

/**
 * Tells of what moderators do in the channel that their server chose for it, if there is
 * one. Where that cannot be written to it stands in `/knowledge log` all the same.
 */
export function postLog(
  client: Client,
  { store, audit }: Pick<Services, "store" | "audit">,
  log: Logger,
): void {
  audit.onWrite((server, entry) => {
    tell(server, entry).catch((error: unknown) =>
      log.warn({ event: "not_posted", ...loggable(error) }, "Could not tell of a change"),
    );
  });

  async function tell(server: string, entry: AuditEntry): Promise<void> {
    const id = (await store.settings.get([server]))?.logChannel ?? null;
    if (id === null) return;
    const channel = await client.channels.fetch(id);
    if (!channel?.isSendable() || channel.isDMBased()) return;
    if (channel.guildId !== server) return;
    const words = wordsFor(channel.guild.preferredLocale);
    const card = { blocks: [deedOf(entry, words)] };
    await post(channel, { reply: { card, isPrivate: false }, words });
  }
}
