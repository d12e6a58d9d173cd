import type { Edition } from "./edition.ts";

const known = new WeakMap<Edition, readonly string[]>();

/**
 * The names that take part in the facts of an edition, those in most facts first. Worked
 * out once an edition.
 */
export function topicsOf(edition: Edition): readonly string[] {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const { fact } of edition.facts) {
    for (const name of fact.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const topics = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  known.set(edition, topics);
  return topics;
}
