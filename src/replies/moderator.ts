import type { Store } from "../store/store.ts";

/** Who wants to do what only moderators may, as the interaction itself says. */
export interface Claim {
  /** In a server, and through that server's own installation of the bot. */
  readonly inServer: boolean;
  /** Discord's word that the member may manage the server. */
  readonly managesServer: boolean;
  /** The ids of the member's roles. */
  readonly roles: readonly string[];
}

/** Why someone may not do something. */
export type Refusal = "server_only" | "moderators_only";

/** What makes moderators of roles. */
export interface Moderation {
  /** The ids of roles that the host chose. */
  readonly moderatorRoles: readonly string[];
  /** Has the roles that each server's managers chose. */
  readonly store: Pick<Store, "settings">;
}

/**
 * Why someone may not do what only moderators may, or null where they may. Nothing else
 * counts: a server's administrators can show a command to anyone.
 */
export async function refusal(
  { claim, place }: { readonly claim: Claim; readonly place: string },
  { moderatorRoles, store }: Moderation,
): Promise<Refusal | null> {
  const withoutRoles = managerRefusal(claim);
  if (withoutRoles !== "moderators_only" || claim.roles.length === 0) return withoutRoles;
  if (hasOneOf(moderatorRoles, claim)) return null;
  const chosen = (await store.settings.get([place]))?.moderatorRoles ?? [];
  return hasOneOf(chosen, claim) ? null : "moderators_only";
}

/** Whether a member has one of some roles, by their ids. */
export function hasOneOf(roles: readonly string[], claim: Pick<Claim, "roles">): boolean {
  return claim.roles.some((role) => roles.includes(role));
}

/** Why someone may not do what only those may who manage the server; null where they may. */
export function managerRefusal(claim: Claim): Refusal | null {
  if (!claim.inServer) return "server_only";
  return claim.managesServer ? null : "moderators_only";
}
