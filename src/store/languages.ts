import type { Store } from "./store.ts";

/** What users are answered in whose messages do not say what they speak. */
export interface Languages {
  /** The code of the language that a user was last heard to have; English without. Never rejects. */
  of(user: string): Promise<string>;
  /** Notes the code of the language that a user has now. Never rejects. */
  hear(user: string, code: string): Promise<void>;
}

/** Nothing needs to be kept of those who have it. */
const USUAL = "en";

/** So many milliseconds later it is written again, so that it does not end while it is heard. */
const AGAIN_MS = 24 * 60 * 60_000;

/** Keeps languages in the store, written when they change and at most once a day besides. */
export function createLanguages(
  store: Pick<Store, "languages">,
  now: () => number = Date.now,
): Languages {
  const keyOf = (user: string) => [user, "language"];
  return {
    of: async (user) => (await store.languages.get(keyOf(user)))?.code ?? USUAL,
    async hear(user, code) {
      const kept = await store.languages.get(keyOf(user));
      if (code === USUAL) {
        if (kept !== undefined) await store.languages.remove(keyOf(user));
      } else if (kept?.code !== code || now() - kept.at > AGAIN_MS) {
        await store.languages.set(keyOf(user), { code, at: now() });
      }
    },
  };
}
