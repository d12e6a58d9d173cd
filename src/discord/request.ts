import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import { type Asking, DIRECT, type Press } from "../replies/reply.ts";
import { wordsFor } from "../replies/words/languages.ts";
import type { Doer } from "../store/fair-use.ts";
import type { Surface } from "../store/surface.ts";
import { claimOf } from "./claim.ts";
import type { Attachment, Request, Submission } from "./command.ts";

/** What an interaction asks of a command, without anything of Discord's. */
export function requestOf(
  interaction:
    | ChatInputCommandInteraction
    | AutocompleteInteraction
    | MessageContextMenuCommandInteraction,
): Request {
  const onMessage = interaction.isMessageContextMenuCommand();
  const given = onMessage ? [] : interaction.options.data;
  const [first] = given;
  const subcommand =
    first?.type === ApplicationCommandOptionType.Subcommand ? first : null;
  const options = subcommand === null ? given : (subcommand.options ?? []);
  return {
    ...askingOf(interaction),
    subcommand: subcommand?.name ?? null,
    options: valuesOf(options),
    attachments: attachmentsOf(options),
    focused: options.find(({ focused }) => focused)?.name ?? null,
    target: onMessage ? interaction.targetMessage.content : null,
  };
}

/** What a press of a button or a choice in a menu asks. */
export function pressOf(interaction: MessageComponentInteraction, state: string): Press {
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const onPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  return { ...askingOf(interaction), state, chosen: chosen ?? null, onPrivate };
}

/** What came back of a form. */
export function submissionOf(
  interaction: ModalSubmitInteraction,
  state: string,
): Submission {
  const fields = new Map<string, string>();
  for (const [name, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput) fields.set(name, field.value);
  }
  return { ...askingOf(interaction), state, fields };
}

/** Who asks, and where, as far as fair use is concerned. */
export function doerOf({ asker, place, conversation }: Asking): Doer {
  return { user: asker, channel: place === DIRECT ? null : conversation };
}

function askingOf(interaction: BaseInteraction): Asking {
  return {
    asker: interaction.user.id,
    place: interaction.guildId ?? DIRECT,
    conversation: interaction.channelId,
    surface: surfaceOf(interaction),
    claim: claimOf(interaction),
    words: wordsFor(interaction.locale),
  };
}

/** The way an interaction came in. */
export function surfaceOf(interaction: BaseInteraction): Surface {
  if (interaction.isAutocomplete()) return "autocomplete";
  if (interaction.isMessageComponent()) return "button";
  if (interaction.isModalSubmit()) return "form";
  return interaction.isContextMenuCommand() ? "menu" : "slash";
}

function valuesOf(options: readonly CommandInteractionOption[]) {
  const values = new Map<string, string | number | boolean>();
  for (const { name, value } of options) {
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

function attachmentsOf(options: readonly CommandInteractionOption[]) {
  const attachments = new Map<string, Attachment>();
  for (const { name, attachment } of options) {
    if (attachment === undefined) continue;
    const { name: file, url, size } = attachment;
    attachments.set(name, { name: file, url, bytes: size });
  }
  return attachments;
}
