import { readdir } from "node:fs/promises";
import type { Command } from "./command.ts";

/**
 * The commands of a folder, by name: each of its files exports one as `command`.
 * @throws Error that names a file which does not
 */
export async function loadCommands(folder: URL): Promise<ReadonlyMap<string, Command>> {
  const commands = new Map<string, Command>();
  for (const file of (await readdir(folder)).toSorted()) {
    if (!file.endsWith(".ts")) continue;
    const module: { command?: unknown } = await import(new URL(file, folder).href);
    if (!isCommand(module.command)) {
      throw new Error(`${file} does not export a command as "command"`);
    }
    commands.set(module.command.data.name, module.command);
  }
  return commands;
}

/** Each file is held to the type by `satisfies`; this tells a command from no command. */
function isCommand(value: unknown): value is Command {
  return (
    typeof value === "object" &&
    value !== null &&
    "data" in value &&
    "execute" in value &&
    typeof value.execute === "function"
  );
}
