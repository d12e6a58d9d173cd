/** The servers and the users whom the host lets refresh the articles that all share. */
export interface Refreshers {
  /** Ids. */
  readonly servers: readonly string[];
  /** Ids. */
  readonly users: readonly string[];
}

/**
 * Whether a moderator may refresh what all servers share: where the host names servers or
 * users, only there or those; where none, every moderator.
 */
export function mayRefresh(
  { servers, users }: Refreshers,
  { asker, place }: { readonly asker: string; readonly place: string },
): boolean {
  const isOpen = servers.length === 0 && users.length === 0;
  return isOpen || servers.includes(place) || users.includes(asker);
}
