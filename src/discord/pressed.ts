import { CARD } from "../replies/card-state.ts";
import { pressCard } from "../replies/press-card.ts";
import type { Command } from "./command.ts";

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
