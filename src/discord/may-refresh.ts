import type { Asking } from "../replies/reply.ts";

/** Where, and who, may refresh the articles that all servers share: what the host named, by ids. */
export interface Refreshers {
  readonly servers: readonly string[];
  readonly users: readonly string[];
  /** Who has one of them is a moderator by the host's word. */
  readonly roles: readonly string[];
}

/**
 * Whether a moderator may refresh what all servers share: only where, or as one whom, the
 * host names. Where the host names nobody, nobody may.
 */
export function mayRefresh(
  { servers, users, roles }: Refreshers,
  { asker, place, claim }: Pick<Asking, "asker" | "place" | "claim">,
): boolean {
  return (
    servers.includes(place) ||
    users.includes(asker) ||
    claim.roles.some((role) => roles.includes(role))
  );
}
