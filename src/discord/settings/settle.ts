import type { Asking, Reply } from "../../replies/reply.ts";
import { privately } from "../../replies/saying.ts";
import type { AuditDeed } from "../../store/audit-entry.ts";
import { INITIAL_SETTINGS, type ServerSettings } from "../../store/server-settings.ts";
import type { Services } from "../command.ts";
import { withoutDeleted } from "../deleted.ts";
import { settingsCard } from "../settings-card.ts";

/**
 * Changes what a server has settled, writes down who did so, and shows what holds now. All
 * that is settled at once holds, whichever process does it.
 * @param what the entry of the log
 * @param change what is settled from what was, or, where that cannot be, what to say
 * @param follow what follows of it, once it is settled
 */
export async function settle(
  { asker, place, words }: Asking,
  { store, audit, existingIn }: Pick<Services, "store" | "audit" | "existingIn">,
  what: AuditDeed,
  change: (settled: ServerSettings) => ServerSettings | string,
  follow: () => Promise<void> = async () => {},
): Promise<Reply> {
  let refused: string | null = null;
  const done = await store.settings.change([place], (settled = INITIAL_SETTINGS) => {
    const wanted = change(withoutDeleted(settled, existingIn(place)));
    refused = typeof wanted === "string" ? wanted : null;
    return typeof wanted === "string" ? undefined : wanted;
  });
  if (done === null) return privately(words.own.refused.store);
  if (refused !== null) return privately(refused);
  await follow();
  await audit.write(place, { who: asker, what });
  return { card: settingsCard(done.value ?? INITIAL_SETTINGS, words), isPrivate: true };
}
