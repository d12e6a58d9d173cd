import { setTimeout as delay } from "node:timers/promises";
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from "discord.js";
import type { Logger } from "pino";
import { loggable, newReference } from "../failure.ts";
import { readCustomId } from "../replies/custom-id.ts";
import { limited } from "../replies/limited.ts";
import { PICTURE_MS } from "../replies/limits.ts";
import { managerRefusal, type Refusal, refusal } from "../replies/moderator.ts";
import type { Delivery } from "../replies/replied.ts";
import type { Asking, Dismissal, Reply } from "../replies/reply.ts";
import { privately } from "../replies/saying.ts";
import { wordsFor } from "../replies/words/languages.ts";
import { doPutOff } from "../store/afterwards.ts";
import type { Deed } from "../store/fair-use.ts";
import type { Command, Services } from "./command.ts";
import type { Form } from "./form.ts";
import { inTime } from "./in-time.ts";
import { pressedOf } from "./pressed.ts";
import {
  acknowledge,
  ask,
  dismiss,
  illustrate,
  replyTo,
  suggest,
  tellMeanwhile,
} from "./reply.ts";
import { doerOf, pressOf, requestOf, submissionOf, surfaceOf } from "./request.ts";
import { tellOnFailure } from "./tell-on-failure.ts";
import { createTelling } from "./telling.ts";

/** What dispatching needs to know. */
export interface Dispatching {
  readonly commands: ReadonlyMap<string, Command>;
  readonly services: Services;
  readonly log: Logger;
}

/** What comes back, and the line of the log about it. */
interface Replied {
  readonly reply: Reply | Form | Dismissal;
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
  // Whoever comes next finds all that the question before left behind.
  await doPutOff();
  if (interaction.isAutocomplete()) return complete(interaction, parts);
  await tellOnFailure(
    async () => {
      const { reply, note } = await replyOf(interaction, parts);
      await show(interaction, reply, parts);
      await hearLanguage(interaction, parts);
      // Writing a line takes its time, too: not before the user has the reply.
      if (note !== undefined) parts.log.info(note, "Answered");
    },
    (card) => replyTo(interaction, { card, isPrivate: true }),
    {
      words: wordsFor(interaction.locale),
      log: parts.log,
      surface: surfaceOf(interaction),
      replied: parts.services.replied,
    },
  );
}

/** Messages do not say what their author speaks, so that it is remembered from here. */
async function hearLanguage(
  interaction: RepliableInteraction,
  { commands, services }: Dispatching,
): Promise<void> {
  const name = interaction.isCommand() ? interaction.commandName : "";
  if (commands.get(name)?.isForgotten) return;
  await services.languages.hear(interaction.user.id, wordsFor(interaction.locale).code);
}

async function show(
  interaction: RepliableInteraction,
  reply: Replied["reply"],
  parts: Dispatching,
): Promise<void> {
  if ("formId" in reply) {
    if (!interaction.isModalSubmit()) await ask(interaction, reply);
  } else if (!("dismisses" in reply)) await write(interaction, reply, parts);
  else if (interaction.isMessageComponent()) await dismiss(interaction);
}

async function replyOf(
  interaction: RepliableInteraction,
  parts: Dispatching,
): Promise<Replied> {
  if (interaction.isMessageComponent()) return press(interaction, parts);
  if (interaction.isModalSubmit()) return submit(interaction, parts);
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
  const barred = await barrier(command, request, services, "question");
  if (barred !== null) return { reply: barred };
  const { slow } = command;
  const isSlow = typeof slow === "function" ? slow(request) : slow === true;
  if (isSlow) await acknowledge(interaction);
  const telling = createTelling(async (card) => {
    if (isSlow) await tellMeanwhile(interaction, card);
  });
  const started = performance.now();
  try {
    const reply = await command.execute(request, services, telling.tell);
    const ms = Math.round(performance.now() - started);
    const note = { event: "command", command: command.data.name, ms };
    return reply === undefined ? outdated(request) : { reply, note };
  } finally {
    // What is being told must not arrive behind the reply.
    await telling.end();
  }
}

/** What is said instead to someone who may not do that, or not so soon; null to all others. */
async function barrier(
  command: Command | undefined,
  asking: Asking,
  services: Services,
  deed: Deed,
): Promise<Reply | null> {
  const refused = await refusalOf(command, asking, services);
  const isFree = command !== undefined && isExempt(command, asking, refused);
  const wait = isFree ? null : await services.fairUse.take(doerOf(asking), deed);
  if (wait !== null) return limited(wait, asking.words);
  return refused === null ? null : privately(asking.words.refused[refused]);
}

/** Why someone may not use a command or anything of it; null where they may. */
async function refusalOf(
  command: Command | undefined,
  asking: Asking,
  services: Services,
): Promise<Refusal | null> {
  return command?.forModerators ? refusal(asking, services) : null;
}

/** Whoever looks after the articles or the server may do so however much others ask. */
function isExempt(
  { data, forModerators }: Command,
  { claim }: Asking,
  refused: Refusal | null,
): boolean {
  if (forModerators) return refused === null;
  return "default_member_permissions" in data && managerRefusal(claim) === null;
}

function outdated({ words }: Asking): Replied {
  return { reply: privately(words.outdated) };
}

async function press(
  interaction: MessageComponentInteraction,
  { commands, services }: Dispatching,
): Promise<Replied> {
  const pressed = readCustomId(interaction.customId);
  const asked = pressOf(interaction, pressed?.state ?? "");
  const name = pressed?.command ?? "";
  const barred = await barrier(commands.get(name), asked, services, "press");
  if (barred !== null) return { reply: barred };
  const answer = pressedOf(name, commands);
  const reply = await inTime(interaction, async () => answer?.(asked, services));
  if (reply === undefined) return outdated(asked);
  return { reply, note: { event: "button", command: name } };
}

async function submit(
  interaction: ModalSubmitInteraction,
  { commands, services }: Dispatching,
): Promise<Replied> {
  const submitted = readCustomId(interaction.customId);
  const asked = submissionOf(interaction, submitted?.state ?? "");
  const command = commands.get(submitted?.command ?? "");
  const barred = await barrier(command, asked, services, "press");
  if (barred !== null) return { reply: barred };
  await acknowledge(interaction);
  const reply = await command?.submit?.(asked, services);
  if (reply === undefined) return outdated(asked);
  return { reply, note: { event: "form", command: submitted?.command } };
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
  const started = performance.now();
  const count = (delivery: Delivery) =>
    services.replied("autocomplete", delivery, performance.now() - started);
  try {
    const command = commands.get(interaction.commandName);
    const request = requestOf(interaction);
    const wait = await services.fairUse.take(doerOf(request), "suggestion");
    const isRefused = (await refusalOf(command, request, services)) !== null;
    const found =
      wait !== null || isRefused ? [] : await command?.complete?.(request, services);
    await suggest(interaction, found ?? []);
    count("written");
  } catch (error) {
    count("failed");
    log.error(
      { event: "failed", reference: newReference(), ...loggable(error) },
      "Could not suggest anything",
    );
  }
}
