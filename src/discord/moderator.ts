/** Who wants to do what only moderators may, as the interaction itself says. */
export interface Claim {
  /** In a server, and through that server's own installation of the bot. */
  readonly inServer: boolean;
  /** Discord's word that the member may manage the server. */
  readonly managesServer: boolean;
  /** The ids of the member's roles. */
  readonly roles: readonly string[];
}

/**
 * Why someone may not do what only moderators may, or null where they may. Nothing else
 * counts: a server's administrators can show a command to anyone.
 */
export function refusal(
  claim: Claim,
  moderatorRoles: readonly string[],
): "server_only" | "moderators_only" | null {
  if (!claim.inServer) return "server_only";
  if (claim.managesServer) return null;
  return claim.roles.some((role) => moderatorRoles.includes(role))
    ? null
    : "moderators_only";
}
