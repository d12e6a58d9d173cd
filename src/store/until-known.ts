import { setTimeout as delay } from "node:timers/promises";

/** What was read or done; null where the backend could not be seen to do it. */
export type Done<T> = { readonly value: T } | null;

/** Times that a change is tried while the backend does not take it, and the time between. */
const TRIES = 4;
const BETWEEN_MS = 250;

/**
 * Does a change, and tries again where nobody knows what came of it.
 * @param again another try, which has to see whether the first was made after all
 */
export async function untilKnown<T>(
  first: () => Promise<Done<T>>,
  again: () => Promise<Done<T>> = first,
): Promise<Done<T>> {
  let done = await first();
  for (let tries = 1; done === null && tries < TRIES; tries += 1) {
    await delay(BETWEEN_MS);
    done = await again();
  }
  return done;
}
