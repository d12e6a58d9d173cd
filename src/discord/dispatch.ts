import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  RepliableInteraction,
} from "discord.js";
import type { Logger } from "pino";
import { claimOf } from "./claim.ts";
import type { Command, Reply, Services } from "./command.ts";
import { loggable, newReference } from "./failure.ts";
import { refusal } from "./moderator.ts";
import { acknowledge, replyTo, suggest } from "./reply.ts";
import { requestOf } from "./request.ts";
import { saying } from "./saying.ts";
import { tellOnFailure } from "./tell-on-failure.ts";
import { words } from "./words.ts";

/** What dispatching needs to know. */
export interface Dispatching {
  readonly commands: ReadonlyMap<string, Command>;
  readonly services: Services;
  /** The ids of roles that may do what moderators may. */
  readonly moderatorRoles: readonly string[];
  readonly log: Logger;
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
    async () => replyTo(interaction, await replyOf(interaction, parts)),
    (card) => replyTo(interaction, { card, isPrivate: true }),
    parts.log,
  );
}

async function replyOf(
  interaction: RepliableInteraction,
  parts: Dispatching,
): Promise<Reply> {
  if (!interaction.isChatInputCommand()) return privately(words.outdated);
  const command = parts.commands.get(interaction.commandName);
  return command === undefined
    ? privately(words.outdated)
    : run(command, interaction, parts);
}

async function run(
  command: Command,
  interaction: ChatInputCommandInteraction,
  { services, moderatorRoles, log }: Dispatching,
): Promise<Reply> {
  const refused = command.forModerators
    ? refusal(claimOf(interaction), moderatorRoles)
    : null;
  if (refused !== null) return privately(words.refused[refused]);
  if (command.slow) await acknowledge(interaction);
  const started = performance.now();
  const reply = await command.execute(requestOf(interaction), services);
  const ms = Math.round(performance.now() - started);
  log.info({ event: "command", command: command.data.name, ms }, "Answered a command");
  return reply;
}

/** A failure here is only logged: there is nothing to say while someone is typing. */
async function complete(
  interaction: AutocompleteInteraction,
  { commands, services, log }: Dispatching,
): Promise<void> {
  try {
    const command = commands.get(interaction.commandName);
    const request = requestOf(interaction);
    await suggest(interaction, (await command?.complete?.(request, services)) ?? []);
  } catch (error) {
    log.error(
      { event: "failed", reference: newReference(), ...loggable(error) },
      "Could not suggest anything",
    );
  }
}

function privately(text: string): Reply {
  return { card: saying(text), isPrivate: true };
}
