import { CUSTOM_ID } from "./limits.ts";

/*
 * What a button does is written on it, not kept here: it works after a restart, for anyone.
 */

/**
 * The `custom_id` of a button.
 * @param state for the command that put it there
 * @throws RangeError where Discord would refuse it
 */
export function customId(command: string, state: string): string {
  const id = `${command}:${state}`;
  if (id.length > CUSTOM_ID) throw new RangeError("The state of a button is too long");
  return id;
}

/** The command and the state of a `custom_id`; null for one that is not of this kind. */
export function readCustomId(id: string): { command: string; state: string } | null {
  const colon = id.indexOf(":");
  if (colon < 0) return null;
  return { command: id.slice(0, colon), state: id.slice(colon + 1) };
}
