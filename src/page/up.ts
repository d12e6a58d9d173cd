import type { Library } from "../edition/library.ts";
import type { Store } from "../store/store.ts";

/**
 * What there is of this process already, for health and metrics: filled in as it starts, and
 * taken away as it stops.
 */
export interface Up {
  library: Pick<Library, "current" | "readAt"> | null;
  store: Pick<Store, "health" | "refreshes"> | null;
  /** "none" where the local page is served, which needs no Discord. */
  gateway: (() => Gateway) | "none" | null;
}

/** How the connection to Discord is. */
interface Gateway {
  readonly isConnected: boolean;
  readonly pingMs: number | null;
}

/** A process of which there is nothing yet. */
export function nothingUp(): Up {
  return { library: null, store: null, gateway: null };
}
