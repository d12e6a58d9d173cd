import type { Rate } from "./bucket.ts";

/** No bucket takes longer to fill up again: the store keeps one for so long. */
export const LONGEST_REFILL_MS = 60 * 60_000;

/**
 * Reads a rate such as `10/3`: ten at once, then one every three seconds. `off` is no limit.
 * @returns undefined where it is neither, or takes more than an hour to fill up again
 */
export function readRate(written: string): Rate | null | undefined {
  if (written.toLowerCase() === "off") return null;
  const [, burst, seconds] =
    /^(\d{1,5})\s*\/\s*(\d{1,4}(?:\.\d{1,3})?)$/.exec(written) ?? [];
  const rate = { burst: Number(burst), everyMs: Number(seconds) * 1_000 };
  const refill = rate.burst * rate.everyMs;
  return refill > 0 && refill <= LONGEST_REFILL_MS ? rate : undefined;
}
