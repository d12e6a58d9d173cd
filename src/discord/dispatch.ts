import { setTimeout as delay } from "node:timers/promises";
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  RepliableInteraction,
} from "discord.js";
import type { Logger } from "pino";
import type { Command, Dismissal, Reply, Request, Services } from "./command.ts";
import { readCustomId } from "./custom-id.ts";
import { loggable, newReference } from "./failure.ts";
import { limited } from "./limited.ts";
import { PICTURE_MS } from "./limits.ts";
import { refusal } from "./moderator.ts";
import { pressedOf } from "./pressed.ts";
import { acknowledge, dismiss, illustrate, replyTo, suggest } from "./reply.ts";
import { doerOf, pressOf, requestOf } from "./request.ts";
import { privately } from "./saying.ts";
import { tellOnFailure } from "./tell-on-failure.ts";
import { wordsFor } from "./words/languages.ts";

/** What dispatching needs to know. */
export interface Dispatching {
  readonly commands: ReadonlyMap<string, Command>;
  readonly services: Services;
  readonly log: Logger;
}

/** What comes back, and the line of the log about it. */
interface Replied {
  readonly reply: Reply | Dismissal;
  readonly note?: object;
}

/**
 * Brings every interaction to its command and writes what comes back. Never rejects: what
 * goes wrong is logged, and told to the user once.
 */
export async function dispatch(
  interaction: Interaction,
  parts: Dispatching,
): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, parts);
  await tellOnFailure(
    async () => {
      const { reply, note } = await replyOf(interaction, parts);
      if (!("dismisses" in reply)) await write(interaction, reply, parts);
      else if (interaction.isMessageComponent()) await dismiss(interaction);
      // Writing a line takes its time, too: not before the user has the reply.
      if (note !== undefined) parts.log.info(note, "Answered");
    },
    (card) => replyTo(interaction, { card, isPrivate: true }),
    { words: wordsFor(interaction.locale), log: parts.log },
  );
}

async function replyOf(
  interaction: RepliableInteraction,
  parts: Dispatching,
): Promise<Replied> {
  if (interaction.isMessageComponent()) return press(interaction, parts);
  const { outdated } = wordsFor(interaction.locale);
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) {
    return { reply: privately(outdated) };
  }
  const command = parts.commands.get(interaction.commandName);
  if (command === undefined) return { reply: privately(outdated) };
  return run(command, interaction, parts);
}

async function run(
  command: Command,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { services }: Dispatching,
): Promise<Replied> {
  const request = requestOf(interaction);
  const { moderatorRoles } = services;
  const refused = command.forModerators ? refusal(request.claim, moderatorRoles) : null;
  const wait = isFree(command, request, moderatorRoles)
    ? null
    : await services.fairUse.take(doerOf(request));
  if (wait !== null) return { reply: limited(wait, request.words) };
  if (refused !== null) return { reply: privately(request.words.refused[refused]) };
  if (command.slow) await acknowledge(interaction);
  const started = performance.now();
  const reply = await command.execute(request, services);
  const ms = Math.round(performance.now() - started);
  return { reply, note: { event: "command", command: command.data.name, ms } };
}

/** Whoever looks after the articles or the server may do so however much others ask. */
function isFree(
  { data, forModerators }: Command,
  { claim }: Request,
  moderatorRoles: readonly string[],
): boolean {
  if (forModerators) return refusal(claim, moderatorRoles) === null;
  return "default_member_permissions" in data && refusal(claim, []) === null;
}

async function press(
  interaction: MessageComponentInteraction,
  { commands, services }: Dispatching,
): Promise<Replied> {
  const pressed = readCustomId(interaction.customId);
  const asked = pressOf(interaction, pressed?.state ?? "");
  const wait = await services.fairUse.take(doerOf(asked), "press");
  if (wait !== null) return { reply: limited(wait, asked.words) };
  const answer = pressed === null ? undefined : pressedOf(pressed.command, commands);
  const reply = await answer?.(asked, services);
  if (reply === undefined) {
    return { reply: privately(wordsFor(interaction.locale).outdated) };
  }
  return { reply, note: { event: "button", command: pressed?.command } };
}

/**
 * Writes a reply with its picture. One that is not drawn in time is added later, and one
 * that cannot be drawn is done without.
 */
async function write(
  interaction: RepliableInteraction,
  reply: Reply,
  { services, log }: Dispatching,
): Promise<void> {
  if (reply.picture === undefined) return replyTo(interaction, reply);
  const drawing = services.draw(reply.picture).catch((error: unknown) => {
    log.warn({ event: "not_drawn", ...loggable(error) }, "Could not draw a picture");
    return null;
  });
  const late = Symbol("late");
  const drawn = await Promise.race([drawing, delay(PICTURE_MS, late, { ref: false })]);
  if (typeof drawn !== "symbol") return replyTo(interaction, reply, drawn);
  await replyTo(interaction, reply);
  const png = await drawing;
  if (png === null) return;
  await illustrate(interaction, reply, png).catch((error: unknown) =>
    log.warn({ event: "not_drawn", ...loggable(error) }, "Could not add a picture"),
  );
}

/** A failure here is only logged: there is nothing to say while someone is typing. */
async function complete(
  interaction: AutocompleteInteraction,
  { commands, services, log }: Dispatching,
): Promise<void> {
  try {
    const command = commands.get(interaction.commandName);
    const request = requestOf(interaction);
    const wait = await services.fairUse.take(doerOf(request), "suggestion");
    if (wait !== null) return await suggest(interaction, []);
    await suggest(interaction, (await command?.complete?.(request, services)) ?? []);
  } catch (error) {
    log.error(
      { event: "failed", reference: newReference(), ...loggable(error) },
      "Could not suggest anything",
    );
  }
}
