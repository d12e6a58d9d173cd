import type { Edition } from "./edition.ts";
import { atOnce, paced } from "./in-slices.ts";

const known = new WeakMap<Edition, readonly string[]>();

/**
 * The names that take part in the facts of an edition, those in most facts first. Worked
 * out once an edition.
 */
export function topicsOf(edition: Edition): readonly string[] {
  return known.get(edition) ?? atOnce(readyTopics(edition));
}

/** Counts the names of an edition, step by step, before anybody wants them. */
export function* readyTopics(edition: Edition): Generator<void, readonly string[]> {
  const counts = new Map<string, number>();
  yield* paced(edition.facts, ({ fact }) => {
    for (const name of fact.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const topics = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  known.set(edition, topics);
  return topics;
}
