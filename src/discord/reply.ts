import {
  type AutocompleteInteraction,
  MessageFlags,
  type MessageMentionOptions,
  type RepliableInteraction,
  type SendableChannels,
} from "discord.js";
import { shortenEnd } from "../language/shorten.ts";
import type { Card } from "./card.ts";
import type { Reply } from "./command.ts";
import { CHOICE_TEXT, CHOICES } from "./limits.ts";
import { render } from "./render.ts";

/*
 * The only place that writes to Discord what users see: limits, flags and mentions are
 * settled here, and no command can go around it.
 */

/** Nobody is ever pinged, whatever a text says. */
export const NO_MENTIONS: MessageMentionOptions = { parse: [], repliedUser: false };

/** Writes the reply to an interaction, as its first answer or over its acknowledgement. */
export async function replyTo(
  interaction: RepliableInteraction,
  { card, isPrivate }: Reply,
): Promise<void> {
  const message = { components: [render(card)], allowedMentions: NO_MENTIONS };
  const flags = isPrivate
    ? [MessageFlags.IsComponentsV2 as const, MessageFlags.Ephemeral as const]
    : [MessageFlags.IsComponentsV2 as const];
  if (interaction.replied) {
    await interaction.followUp({ ...message, flags });
  } else if (interaction.deferred) {
    // What an acknowledgement was, private or not, its reply stays.
    await interaction.editReply({ ...message, flags: MessageFlags.IsComponentsV2 });
  } else {
    await interaction.reply({ ...message, flags });
  }
}

/** Tells Discord, and privately the user, that the reply will take longer than 3 s. */
export async function acknowledge(interaction: RepliableInteraction): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Answers a direct message. Delivered once, even where the request has to be repeated. */
export async function answerMessage(
  channel: SendableChannels,
  messageId: string,
  card: Card,
): Promise<void> {
  await channel.send({
    components: [render(card)],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_MENTIONS,
    reply: { messageReference: messageId, failIfNotExists: false },
    nonce: messageId,
    enforceNonce: true,
  });
}

/** Shows suggestions for an option that is being typed. */
export async function suggest(
  interaction: AutocompleteInteraction,
  suggestions: readonly string[],
): Promise<void> {
  const texts = new Set(suggestions.map((text) => shortenEnd(text, CHOICE_TEXT)));
  await interaction.respond(
    [...texts].slice(0, CHOICES).map((text) => ({ name: text, value: text })),
  );
}
