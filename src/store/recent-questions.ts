import type { RecentQuestion } from "./shapes.ts";
import { SPACES } from "./spaces.ts";
import type { Store } from "./store.ts";

/** Who asks, and where: what was asked in a server may be about what is told there only. */
export interface AskerIn {
  /** The user's id. */
  readonly asker: string;
  readonly place: string;
}

/** The questions that users asked of late, so that they need not type them again. */
export interface RecentQuestions {
  /** A user's own of a place, the latest first. */
  of(who: AskerIn): Promise<readonly string[]>;
  /** Remembers a question, instead of an older one where there are many. */
  add(who: AskerIn, question: string): Promise<void>;
}

/** Questions kept of one user in one place. */
const MOST = 10;

/** Keeps recent questions in the store, each for 30 days. */
export function createRecentQuestions(
  store: Pick<Store, "recent">,
  now: () => number = Date.now,
): RecentQuestions {
  const keyOf = ({ asker, place }: AskerIn) => [asker, "questions", place];

  /** The value as a whole lives on with each question that is added; the old ones in it do not. */
  async function recall(who: AskerIn): Promise<readonly RecentQuestion[]> {
    const since = now() - SPACES.recent.ttl;
    const kept = (await store.recent.get(keyOf(who))) ?? [];
    return kept.filter(({ at }) => at > since);
  }

  return {
    of: async (who) => (await recall(who)).map(({ text }) => text),
    async add(who, text) {
      const others = (await recall(who)).filter((one) => !isSame(one.text, text));
      const kept = [{ text, at: now() }, ...others].slice(0, MOST);
      await store.recent.set(keyOf(who), kept);
    },
  };
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
