/** The servers and the users whom the host lets refresh the articles that all share. */
export interface Refreshers {
  /** Ids. */
  readonly servers: readonly string[];
  /** Ids. */
  readonly users: readonly string[];
}

/**
 * Whether a moderator may refresh what all servers share: only where, or as one whom, the
 * host names. Where the host names nobody, nobody may.
 */
export function mayRefresh(
  { servers, users }: Refreshers,
  { asker, place }: { readonly asker: string; readonly place: string },
): boolean {
  return servers.includes(place) || users.includes(asker);
}
