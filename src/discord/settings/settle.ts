import type { Asking, Reply } from "../../replies/reply.ts";
import { privately } from "../../replies/saying.ts";
import type { AuditDeed } from "../../store/audit-entry.ts";
import { createInTurn } from "../../store/in-turn.ts";
import { INITIAL_SETTINGS, type ServerSettings } from "../../store/server-settings.ts";
import type { Services } from "../command.ts";
import { settingsCard } from "../settings-card.ts";

/** What two managers of a server settle at once must both hold. */
const inTurn = createInTurn();

/**
 * Changes what a server has settled, writes down who did so, and shows what holds now.
 * @param what the entry of the log
 * @param change what is settled from what was, or, where that cannot be, what to say
 */
export async function settle(
  { asker, place, words }: Asking,
  { store, audit }: Pick<Services, "store" | "audit">,
  what: AuditDeed,
  change: (settled: ServerSettings) => ServerSettings | string,
): Promise<Reply> {
  const settings = await inTurn(place, async () => {
    const settled = (await store.settings.get([place])) ?? INITIAL_SETTINGS;
    const wanted = change(settled);
    if (typeof wanted !== "string") await store.settings.set([place], wanted);
    return wanted;
  });
  if (typeof settings === "string") return privately(settings);
  await audit.write(place, { who: asker, what });
  return { card: settingsCard(settings, words), isPrivate: true };
}
