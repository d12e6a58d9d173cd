import type { APIApplicationCommandSubcommandOption } from "discord.js";
import { customId, readCustomId } from "../replies/custom-id.ts";
import type { Command, DeepReadonly } from "./command.ts";

/** One subcommand of a command that has many: a file of its own, named for it. */
export interface Subcommand
  extends Pick<Command, "slow" | "execute" | "complete" | "press" | "submit"> {
  /** The option as Discord takes it. */
  readonly data: DeepReadonly<APIApplicationCommandSubcommandOption>;
}

/**
 * The `custom_id` of a button, menu or form of a subcommand, which gets `state` back.
 * @throws RangeError where Discord would refuse it
 */
export function subcommandId(command: string, subcommand: string, state: string): string {
  return customId(command, `${subcommand}:${state}`);
}

/** What a command does that leaves everything to its subcommands, each found by its name. */
export function leavingTo(
  subcommands: readonly Subcommand[],
): Required<Pick<Command, "slow" | "execute" | "complete" | "press" | "submit">> {
  const named = (name: string | null | undefined) =>
    subcommands.find(({ data }) => data.name === name);

  return {
    slow(request) {
      const slow = named(request.subcommand)?.slow;
      return typeof slow === "function" ? slow(request) : slow === true;
    },
    execute: (request, services, tell) =>
      named(request.subcommand)?.execute(request, services, tell),
    complete: (request, services) =>
      named(request.subcommand)?.complete?.(request, services) ?? [],
    press(press, services) {
      const at = readCustomId(press.state);
      return named(at?.command)?.press?.({ ...press, state: at?.state ?? "" }, services);
    },
    submit(submission, services) {
      const at = readCustomId(submission.state);
      return named(at?.command)?.submit?.(
        { ...submission, state: at?.state ?? "" },
        services,
      );
    },
  };
}
