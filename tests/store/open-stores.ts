import { afterEach } from "vitest";
import type { Pace } from "../../src/store/pace.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { captureLog } from "./captured-log.ts";

/** Retries soon, so that tests do not wait; patient with a busy machine otherwise. */
const QUICK: Partial<Pace> = {
  read: 10_000,
  write: 10_000,
  open: 10_000,
  retry: 20,
  retryMost: 50,
};

/** Opens stores, with their logs, for the length of a test. */
export function useStores(): (
  url: string,
  pace?: Partial<Pace>,
) => Promise<{ store: Store; lines: Record<string, unknown>[] }> {
  const open: Store[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });
  return async (url, pace = {}) => {
    const { log, lines } = captureLog();
    const store = await openStore(url, { log, pace: { ...QUICK, ...pace } });
    open.push(store);
    return { store, lines };
  };
}
