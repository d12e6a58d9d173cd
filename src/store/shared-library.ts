import { randomUUID } from "node:crypto";
import type { Library } from "../edition/library.ts";
import type { RefreshNotice } from "./refresh-notice.ts";
import type { Store } from "./store.ts";

/** A library that is refreshed when another process with the same store refreshes its own. */
export interface SharedLibrary extends Library {
  /** Follows the others no longer. */
  readonly close: () => Promise<void>;
}

/** There is one notice, of the common articles. */
const KEY = ["common"];

/** Milliseconds between two looks at the store. */
const EVERY_MS = 1_000;

/** By then this process follows a refresh that another began, or that one has ended. */
const FOLLOWED_MS = 3_000;

/**
 * Makes a library tell of its refreshes in the store, and follow those of others there. It
 * reads the folder as soon as another begins to, so that both are done at about the same
 * time; and again if it then has another edition, having read a file before it changed.
 */
export function shareLibrary(
  library: Library,
  { refreshes }: Pick<Store, "refreshes">,
): SharedLibrary {
  /** The last notice that was followed, or is our own. */
  let seen: string | null = null;
  let looking = false;
  const timer = setInterval(look, EVERY_MS).unref();

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    await follow().finally(() => {
      looking = false;
    });
  }

  async function follow(): Promise<void> {
    const before = seen;
    const notice = await refreshes.get(KEY);
    // What was read may be older than what has been told meanwhile.
    if (notice === undefined || notice.id === seen || before !== seen) return;
    if (notice.edition !== library.current().id) {
      const { outcome } = await library.refresh({ by: notice.by });
      // The one under way may have read a file before it changed.
      if (outcome === "busy") return;
    }
    seen = notice.id;
  }

  async function tell(notice: Omit<RefreshNotice, "id">): Promise<void> {
    seen = randomUUID();
    await refreshes.set(KEY, { id: seen, ...notice });
  }

  /** One that another process has just begun. */
  async function underWay(): Promise<RefreshNotice | null> {
    const notice = await refreshes.get(KEY);
    if (notice === undefined || notice.id === seen || notice.edition !== null)
      return null;
    return Date.now() - notice.at < FOLLOWED_MS ? notice : null;
  }

  return {
    current: library.current,
    readAt: library.readAt,
    async refresh({ by = null, onProgress } = {}) {
      const other = await underWay();
      if (other !== null) {
        return { outcome: "busy", since: new Date(other.at), by: other.by };
      }
      const at = Date.now();
      let begun: Promise<void> | null = null;
      const refresh = await library.refresh({
        by,
        onProgress(progress) {
          begun ??= tell({ edition: null, at, by });
          onProgress?.(progress);
        },
      });
      await begun;
      if ("after" in refresh) await tell({ edition: refresh.after, at, by });
      return refresh;
    },
    async close() {
      clearInterval(timer);
    },
  };
}
