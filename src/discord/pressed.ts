import { CARD } from "./card-state.ts";
import type { Command } from "./command.ts";
import { pressCard } from "./press-card.ts";

/** What answers the presses of buttons that belong to no command. */
const OTHERS: ReadonlyMap<string, NonNullable<Command["press"]>> = new Map([
  [CARD, pressCard],
]);

/** What answers a press of the buttons that `name` put there, if anything does. */
export function pressedOf(
  name: string,
  commands: ReadonlyMap<string, Command>,
): Command["press"] {
  const command = commands.get(name);
  return OTHERS.get(name) ?? command?.press?.bind(command);
}
