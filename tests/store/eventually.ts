import { vi } from "vitest";

/** Waits until `check` no longer throws; patient, since machines may be busy. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 10_000, interval: 10 });
}
