import { setImmediate } from "node:timers/promises";

/**
 * What `promise` gives, or a rejection when it takes longer than `limit` milliseconds.
 * What comes later is dropped without a word.
 */
export async function within<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(async () => {
      // If it was this process that was busy, the reply may lie in the socket unread.
      await setImmediate();
      reject(new Error(`no reply within ${limit} ms`));
    }, limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
