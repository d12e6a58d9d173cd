import {
  type APITextDisplayComponent,
  AttachmentBuilder,
  type AutocompleteInteraction,
  ChannelType,
  ComponentType,
  DiscordAPIError,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type MessageMentionOptions,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  type SendableChannels,
  TextInputStyle,
  ThreadAutoArchiveDuration,
} from "discord.js";
import { printableLine } from "../language/printable.ts";
import { shortenEnd } from "../language/shorten.ts";
import type { Card } from "../replies/card.ts";
import {
  ALT_TEXT,
  CHOICE_TEXT,
  CHOICES,
  FIELD_HINT,
  FIELD_LABEL,
  FORM_TITLE,
  THREAD_NAME,
} from "../replies/limits.ts";
import type { Reply, Suggestion } from "../replies/reply.ts";
import type { Words } from "../replies/words/en.ts";
import { wordsFor } from "../replies/words/languages.ts";
import { altText } from "../timeline/picture/alt-text.ts";
import { isGone } from "./failure.ts";
import type { Form } from "./form.ts";
import { PICTURE_FILE, render } from "./render.ts";

/*
 * The only place that writes to Discord what users see: limits, flags and mentions are
 * settled here, and no command can go around it.
 */

/** Nobody is ever pinged, whatever a text says. */
export const NO_MENTIONS: MessageMentionOptions = { parse: [], repliedUser: false };

/**
 * Writes the reply to an interaction, as its first answer or over its acknowledgement. To
 * the press of a button, what is not private replaces the message that has it.
 * @param png the reply's picture, where it has one that is drawn
 */
export async function replyTo(
  interaction: RepliableInteraction,
  reply: Reply,
  png: Uint8Array | null = null,
): Promise<void> {
  const { isPrivate } = reply;
  const message = messageOf(reply, wordsFor(interaction.locale), png);
  const flags = isPrivate
    ? [MessageFlags.IsComponentsV2 as const, MessageFlags.Ephemeral as const]
    : [MessageFlags.IsComponentsV2 as const];
  const isPress = interaction.isMessageComponent();
  if (interaction.replied || (isPress && interaction.deferred && !isInPlace(reply))) {
    await interaction.followUp({ ...message, flags });
  } else if (isPress && isInPlace(reply)) {
    const components = [...calledIn(interaction.message), ...message.components];
    const flags = MessageFlags.IsComponentsV2 as const;
    const turned = { ...message, components, flags, attachments: [] };
    if (interaction.deferred) await interaction.editReply(turned);
    else await interaction.update(turned);
  } else if (interaction.deferred) {
    // What an acknowledgement was, private or not, its reply stays.
    await interaction.editReply({ ...message, flags: MessageFlags.IsComponentsV2 });
  } else {
    await interaction.reply({ ...message, flags });
  }
}

/** Whether a reply to a press takes the place of the message whose button was pressed. */
function isInPlace({ isPrivate, isNew = false }: Reply): boolean {
  return !isPrivate && !isNew;
}

/** Adds its picture to a reply that has been written without. */
export async function illustrate(
  interaction: RepliableInteraction,
  reply: Reply,
  png: Uint8Array,
): Promise<void> {
  await interaction.editReply({
    ...messageOf(reply, wordsFor(interaction.locale), png),
    flags: MessageFlags.IsComponentsV2,
  });
}

function messageOf(
  { card, picture, pings }: Reply,
  words: Words,
  png: Uint8Array | null,
) {
  const described =
    png === null || picture === undefined ? null : altText(picture, ALT_TEXT, words);
  const container = render(card, words, described);
  const files = card.blocks
    .filter((block) => block.kind === "file")
    .map(({ name, bytes }) => attached(name, bytes));
  if (png !== null) files.push(attached(PICTURE_FILE, png));
  return {
    components: pings === undefined ? [container] : [callTo(pings), container],
    files,
    allowedMentions:
      pings === undefined ? NO_MENTIONS : { ...NO_MENTIONS, users: [pings] },
  };
}

function attached(name: string, bytes: Uint8Array): AttachmentBuilder {
  return new AttachmentBuilder(Buffer.from(bytes), { name });
}

/** Whom a message calls to it: named still when it is turned, but not called again. */
function calledIn({ components: [first] }: Message): APITextDisplayComponent[] {
  const isCall =
    first?.type === ComponentType.TextDisplay && /^<@\d+>$/.test(first.content);
  return isCall ? [{ type: ComponentType.TextDisplay, content: first.content }] : [];
}

function callTo(user: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: `<@${user}>` };
}

/** Takes the message away whose button was pressed. */
export async function dismiss(interaction: MessageComponentInteraction): Promise<void> {
  if (!interaction.deferred) await interaction.deferUpdate();
  await interaction.deleteReply().catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}

/** Tells Discord, and privately the user, that the reply will take longer than 3 s. */
export async function acknowledge(interaction: RepliableInteraction): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Tells Discord that the message whose button was pressed will change, or be answered, later. */
export async function acknowledgePress(
  interaction: MessageComponentInteraction,
): Promise<void> {
  await interaction.deferUpdate();
}

/** Shows privately, over the acknowledgement of something slow, how far it is. */
export async function tellMeanwhile(
  interaction: RepliableInteraction,
  card: Card,
): Promise<void> {
  const reply = { card, isPrivate: true };
  // Not `editReply`, with which it would count as replied to.
  await interaction.webhook.editMessage("@original", {
    ...messageOf(reply, wordsFor(interaction.locale), null),
    flags: MessageFlags.IsComponentsV2,
  });
}

/** Opens a form for who used a command or pressed a button. */
export async function ask(
  interaction: Exclude<RepliableInteraction, ModalSubmitInteraction>,
  { formId, title, fields }: Form,
): Promise<void> {
  await interaction.showModal({
    custom_id: formId,
    title: shortenEnd(title, FORM_TITLE),
    components: fields.map((field) => ({
      type: ComponentType.Label as const,
      label: shortenEnd(field.label, FIELD_LABEL),
      ...(field.hint !== undefined && {
        description: shortenEnd(field.hint, FIELD_HINT),
      }),
      component: {
        type: ComponentType.TextInput as const,
        custom_id: field.name,
        style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: field.isRequired,
        max_length: field.longest,
        ...(field.value !== undefined && {
          value: shortenEnd(field.value, field.longest),
        }),
      },
    })),
  });
}

/** A reply, and the words of its language. */
interface Written {
  readonly reply: Reply;
  readonly words: Words;
}

/**
 * Answers a message where everybody sees it who saw the message, and gives the id of what
 * was sent. Delivered once, even where the request has to be repeated.
 * @param channel the message's own, or the thread that was opened for it
 */
export async function answerMessage(
  channel: SendableChannels,
  messageId: string,
  { reply, words }: Written,
): Promise<string> {
  const message = {
    ...messageOf(reply, words, null),
    flags: MessageFlags.IsComponentsV2 as const,
    nonce: messageId,
    enforceNonce: true,
  };
  // A thread has the id of the message that it was opened for, which stands above it.
  if (channel.id === messageId) return (await channel.send(message)).id;
  try {
    const reference = { messageReference: messageId, failIfNotExists: false };
    return (await channel.send({ ...message, reply: reference })).id;
  } catch (error) {
    if (!isWithoutHistory(error)) throw error;
    return (await channel.send(message)).id;
  }
}

/** Whether we may write, but to nobody: a reply needs the permission to read what was said. */
function isWithoutHistory(error: unknown): boolean {
  const code = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
  return error instanceof DiscordAPIError && error.code === code;
}

/** Writes a message that answers nothing. */
export async function post(
  channel: SendableChannels,
  { reply, words }: Written,
): Promise<void> {
  const flags = MessageFlags.IsComponentsV2 as const;
  await channel.send({ ...messageOf(reply, words, null), flags });
}

/** Puts another reply in the place of one that `answerMessage` sent, if it is still there. */
export async function editAnswer(
  channel: SendableChannels,
  id: string,
  { reply, words }: Written,
): Promise<void> {
  const flags = MessageFlags.IsComponentsV2;
  try {
    await channel.messages.edit(id, { ...messageOf(reply, words, null), flags });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Shows for a while, or until the next message, that we are writing. */
export async function showTyping(channel: SendableChannels): Promise<void> {
  await channel.sendTyping();
}

/**
 * Opens a thread for a message, named by what is asked in it; null where there can be none,
 * as in a thread.
 */
export async function openThread(
  channel: SendableChannels,
  messageId: string,
  topic: string,
): Promise<SendableChannels | null> {
  const hasThreads =
    channel.type === ChannelType.GuildText ||
    channel.type === ChannelType.GuildAnnouncement;
  if (!hasThreads) return null;
  return channel.threads.create({
    name: shortenEnd(printableLine(topic), THREAD_NAME) || "?",
    startMessage: messageId,
    autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
  });
}

/** Shows suggestions for an option that is being typed. */
export async function suggest(
  interaction: AutocompleteInteraction,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const choices = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    if (choices.size === CHOICES) break;
    const name = shortenEnd(printableLine(suggestion.name), CHOICE_TEXT);
    const value = shortenEnd(suggestion.value.toWellFormed(), CHOICE_TEXT);
    if (name !== "" && value !== "" && !choices.has(name)) {
      choices.set(name, { name, value });
    }
  }
  await interaction.respond([...choices.values()]);
}
