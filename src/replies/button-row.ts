import type { Button, Buttons } from "./card.ts";

/** A row of the buttons that there are; no row for none. */
export function buttonRow(buttons: readonly (Button | null)[]): Buttons[] {
  const there = buttons.filter((button) => button !== null);
  return there.length === 0 ? [] : [{ kind: "buttons", buttons: there }];
}
