import { INITIAL_SETTINGS } from "./server-settings.ts";
import type { Store } from "./store.ts";

/**
 * Whether what is asked in a server may be kept. Where the store is down and nobody can tell
 * whether the server switched that off, it is not.
 */
export async function keepsQuestions(
  { settings, health }: Pick<Store, "settings" | "health">,
  server: string,
): Promise<boolean> {
  const settled = await settings.get([server]);
  return settled?.gaps ?? (health() === "ok" && INITIAL_SETTINGS.gaps);
}
