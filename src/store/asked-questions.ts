import type { Put } from "../answering/compared.ts";
import { normaliseQuestion } from "../answering/normalise.ts";
import { isQuestion } from "../answering/status.ts";
import { forgetEldest } from "../forget-eldest.ts";
import type { Hear } from "./ask.ts";
import { keepsQuestions } from "./keeps-questions.ts";
import { isServer } from "./place.ts";
import type { AskedQuestion } from "./shapes.ts";
import type { Store } from "./store.ts";

/** The last questions asked in each server, without who asked them. */
export interface AskedQuestions {
  /** A server's, each once, the latest first. Never rejects. */
  of(server: string): Promise<readonly AskedQuestion[]>;
  /**
   * Keeps a question in the place of the server's eldest, in its own time, unless the server
   * has switched off that questions are kept. Never rejects.
   */
  add(server: string, question: Put): Promise<void>;
  /** Forgets a server's. Never rejects. */
  forget(server: string): Promise<void>;
}

/** Questions kept of one server. */
export const ASKED = 50;

/** Servers whose next place is known; the one not heard of for longest is forgotten. */
const KNOWN = 10_000;

/**
 * Keeps the questions in the store, each in one of a server's places, which are written in
 * turn: however much is asked, one question is one small write. Two processes may take
 * the same place, and one of the two questions is then not among the last.
 */
export function createAskedQuestions(
  store: Pick<Store, "asked" | "settings" | "health">,
  now: () => number = Date.now,
): AskedQuestions {
  const nextPlaces = new Map<string, Promise<number>>();
  const keyOf = (server: string, place: number) => [server, String(place)];

  const all = (server: string) =>
    Promise.all(
      Array.from({ length: ASKED }, (_, place) => store.asked.get(keyOf(server, place))),
    );

  /** The place behind the one that was written last, by whichever process. */
  async function firstPlace(server: string): Promise<number> {
    const latest = { place: -1, at: -1 };
    for (const [place, asked] of (await all(server)).entries()) {
      if (asked !== undefined && asked.at >= latest.at) {
        Object.assign(latest, { place, at: asked.at });
      }
    }
    return (latest.place + 1) % ASKED;
  }

  /** Takes a place; whoever comes next gets the next one, also while this one is looked for. */
  function takePlace(server: string): Promise<number> {
    const place = nextPlaces.get(server) ?? firstPlace(server);
    nextPlaces.delete(server);
    nextPlaces.set(
      server,
      place.then((taken) => (taken + 1) % ASKED),
    );
    forgetEldest(nextPlaces, KNOWN);
    return place;
  }

  return {
    async of(server) {
      const kept = (await all(server)).filter((asked) => asked !== undefined);
      const latest = new Map<string, AskedQuestion>();
      for (const asked of kept.toSorted((one, other) => other.at - one.at)) {
        const key = sameness(asked);
        if (!latest.has(key)) latest.set(key, asked);
      }
      return [...latest.values()];
    },
    async add(server, { text, turn, article }) {
      const at = now();
      if (!(await keepsQuestions(store, server))) return;
      const place = await takePlace(server);
      await store.asked.set(keyOf(server, place), { text, turn, article, at });
    },
    async forget(server) {
      nextPlaces.delete(server);
      await store.asked.forget(server);
    },
  };
}

/** Keeps what is asked in servers, but for what is no question. */
export function keepAsked(asked: AskedQuestions): Hear {
  return ({ text, place, article = null }, turn, { answer }) => {
    if (isQuestion(answer) && isServer(place))
      void asked.add(place, { text, turn, article });
  };
}

function sameness({ text, turn, article }: Put): string {
  return JSON.stringify([normaliseQuestion(text), turn, article]);
}
