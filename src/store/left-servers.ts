import type { Store } from "./store.ts";

/** So long what is kept of a server waits for its return, in milliseconds. */
export const RETURN_MS = 30 * 24 * 60 * 60_000;

/**
 * The servers that have removed the bot. Several bots may share a store: each takes back what
 * another notes of the servers that it is in itself. None of it rejects.
 */
export interface LeftServers {
  /** Notes that a server has just removed the bot. */
  note(server: string): Promise<void>;
  /**
   * Forgets those that removed it `RETURN_MS` ago and have not added it again, and notes those
   * that have articles and removed it while nobody saw.
   * @param isIn whether the bot is in a server
   */
  tidy(isIn: (server: string) => boolean): Promise<void>;
}

/** What the keys of all of them begin with. */
const ALL = "servers";

/** Keeps them in the store. */
export function createLeftServers(
  store: Pick<Store, "left" | "shelf" | "forgetServer">,
  now: () => number = Date.now,
): LeftServers {
  const note = (server: string) => store.left.set([ALL, server], { server, at: now() });
  return {
    note,
    async tidy(isIn) {
      const noted = await store.left.all(ALL);
      const known = new Set(noted.map(({ server }) => server));
      for (const server of (await store.shelf.servers())?.value ?? []) {
        if (!isIn(server) && !known.has(server)) await note(server);
      }
      for (const { server, at } of noted) {
        if (!isIn(server)) {
          if (at + RETURN_MS > now()) continue;
          await store.forgetServer(server);
        }
        await store.left.remove([ALL, server]);
      }
    },
  };
}
