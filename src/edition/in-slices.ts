import { setImmediate } from "node:timers/promises";

/** Milliseconds that nobody notices waiting. */
const SLICE_MS = 2;

/** Does work step by step, and lets others have their turn every few milliseconds. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}

/** Small steps that are taken together: to pause after each would take longer than many of them. */
const TOGETHER = 200;

/** Some items, with a pause now and then. */
export function* paced<T>(items: Iterable<T>, each: (item: T) => void): Generator<void> {
  let taken = 0;
  for (const item of items) {
    each(item);
    taken += 1;
    if (taken % TOGETHER === 0) yield;
  }
}

/** Does work in one go. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
