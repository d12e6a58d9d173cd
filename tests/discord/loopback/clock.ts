/** Milliseconds since 1970, with their fractions, and never going back. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
