import { hasOneOf, type Moderation } from "../replies/moderator.ts";
import type { Asking } from "../replies/reply.ts";

/** Where, and who, may refresh the articles that all servers share: what the host named, by ids. */
export interface Refreshers {
  readonly servers: readonly string[];
  readonly users: readonly string[];
}

/**
 * Whether a moderator may refresh what all servers share: only where, or as one whom, the
 * host names, be it by a role. Where the host names nobody, nobody may.
 */
export function mayRefresh(
  {
    refreshers: { servers, users },
    moderatorRoles,
  }: { readonly refreshers: Refreshers } & Pick<Moderation, "moderatorRoles">,
  { asker, place, claim }: Pick<Asking, "asker" | "place" | "claim">,
): boolean {
  return (
    servers.includes(place) || users.includes(asker) || hasOneOf(moderatorRoles, claim)
  );
}
