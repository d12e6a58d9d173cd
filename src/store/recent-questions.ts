import type { RecentQuestion } from "./shapes.ts";
import { SPACES } from "./spaces.ts";
import type { Store } from "./store.ts";

/** The questions that users asked of late, so that they need not type them again. */
export interface RecentQuestions {
  /** A user's own, the latest first. */
  of(user: string): Promise<readonly string[]>;
  /** Remembers a question, instead of an older one where there are many. */
  add(user: string, question: string): Promise<void>;
}

/** Questions kept of one user. */
const MOST = 10;

/** Keeps recent questions in the store, each for 30 days. */
export function createRecentQuestions(
  store: Pick<Store, "recent">,
  now: () => number = Date.now,
): RecentQuestions {
  const keyOf = (user: string) => [user, "questions"];

  /** The value as a whole lives on with each question that is added; the old ones in it do not. */
  async function recall(user: string): Promise<readonly RecentQuestion[]> {
    const since = now() - SPACES.recent.ttl;
    const kept = (await store.recent.get(keyOf(user))) ?? [];
    return kept.filter(({ at }) => at > since);
  }

  return {
    of: async (user) => (await recall(user)).map(({ text }) => text),
    async add(user, text) {
      const others = (await recall(user)).filter((one) => !isSame(one.text, text));
      const kept = [{ text, at: now() }, ...others].slice(0, MOST);
      await store.recent.set(keyOf(user), kept);
    },
  };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
