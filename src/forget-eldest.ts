/**
 * Deletes what was put first into a map or a set, until it holds no more than `most`: both go
 * through their keys in the order in which these were put in.
 */
export function forgetEldest<Key>(
  kept: Pick<Map<Key, unknown>, "size" | "keys" | "delete">,
  most: number,
): void {
  for (const eldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(eldest);
  }
}
