import { forgetEldest } from "../forget-eldest.ts";
import { afterwards } from "./afterwards.ts";
import { type Bucket, merged, type Rate, take } from "./bucket.ts";
import type { Store } from "./store.ts";
import { within } from "./within.ts";

/**
 * What someone does. A question is what the rates are about; a press of a button costs a
 * third of one and a suggestion while typing a tenth, each out of a bucket of its own that
 * no other process knows of.
 */
export type Deed = "question" | "press" | "suggestion";

/** How often a user may ask, and all of a server's channel together; null for no limit. */
export interface Rates {
  readonly user: Rate | null;
  readonly channel: Rate | null;
}

/** Who does it, and in which of a server's channels; null outside of servers. */
export interface Doer {
  readonly user: string;
  readonly channel: string | null;
}

/** Why someone is not let through. */
export interface Wait {
  /** Who has to wait: the user alone, or all of the channel. */
  readonly who: "user" | "channel";
  /** When it is over, in milliseconds since 1970. */
  readonly until: number;
  /** Not told yet: where a word to each would be noise, a word now is enough. */
  readonly isFirst: boolean;
}

/** Lets users through as often as is fair. */
export interface FairUse {
  /** Counts a deed, unless it has to wait; null where it may be done. Never rejects. */
  readonly take: (doer: Doer, deed?: Deed) => Promise<Wait | null>;
}

const SHARE: Readonly<Record<Deed, number>> = { question: 1, press: 3, suggestion: 10 };

/** The store is waited for no longer; then what this process knows has to do. */
const PATIENCE_MS = 5;

/** Buckets known by this process; who asked least lately is forgotten first. */
const KNOWN = 10_000;

/**
 * The buckets of all users and channels, shared by all processes through the store. What
 * this process lets through it knows at once; of what others let through it hears from
 * the store when it next asks. Questions to several processes within the few milliseconds
 * that this takes may count as one, so that a few more get through; who always asks so, or
 * while the store is down or slow, gets from each process what it would give alone.
 */
export function createFairUse(parts: {
  readonly store: Pick<Store, "buckets">;
  readonly rates: Rates;
  /** The time, in milliseconds since 1970. */
  readonly clock?: () => number;
}): FairUse {
  const { store, rates, clock = Date.now } = parts;
  const known = new Map<string, Bucket>();

  function keep(key: string, bucket: Bucket): void {
    known.delete(key);
    known.set(key, bucket);
    forgetEldest(known, KNOWN);
  }

  return {
    async take({ user, channel }, deed = "question") {
      const isShared = deed === "question";
      const wanted = [
        { who: "user" as const, id: user, rate: rates.user },
        { who: "channel" as const, id: isShared ? channel : null, rate: rates.channel },
      ].flatMap(({ who, id, rate }) => {
        if (id === null || rate === null) return [];
        const key: [string, string] = [id, isShared ? who : deed];
        return [{ who, key, name: key.join(" "), rate: shareOf(rate, SHARE[deed]) }];
      });
      if (wanted.length === 0) return null;
      const far = isShared
        ? await soon(Promise.all(wanted.map(({ key }) => store.buckets.get(key))))
        : null;
      // From here on nothing is waited for: nobody else takes from them meanwhile.
      const now = clock();
      const taken = wanted.map(({ name, rate, ...one }, at) => {
        const bucket = merged(known.get(name), far?.[at]);
        return { ...one, name, ...take(bucket, now, rate) };
      });
      const waiting = taken
        .filter(({ until }) => until !== null)
        .toSorted((a, b) => (b.until ?? 0) - (a.until ?? 0));
      // Who has to wait for one gives nothing to the other.
      const changed = waiting.length === 0 ? taken : waiting.filter(isNews);
      for (const { name, bucket } of changed) keep(name, bucket);
      if (isShared) {
        for (const { key, bucket } of changed) {
          afterwards(() => store.buckets.set(key, bucket));
        }
      }
      const [longest] = waiting;
      if (longest === undefined || longest.until === null) return null;
      const { who, until, isFirst } = longest;
      return { who, until, isFirst };
    },
  };
}

function isNews({ isFirst }: { readonly isFirst: boolean }): boolean {
  return isFirst;
}

function shareOf({ burst, everyMs }: Rate, share: number): Rate {
  return { burst: burst * share, everyMs: everyMs / share };
}

/** What a promise gives, or null where that takes too long. */
async function soon<T>(promise: Promise<T>): Promise<T | null> {
  return within(promise, PATIENCE_MS).catch(() => null);
}
