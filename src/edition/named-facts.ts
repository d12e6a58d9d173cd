import type { Edition, PlacedFact } from "./edition.ts";

const known = new WeakMap<Edition, ReadonlyMap<string, readonly PlacedFact[]>>();

/**
 * The facts of an edition by the keys of the names in them (`nameKeys`), in order of time.
 * Worked out once an edition.
 */
export function factsByName(
  edition: Edition,
): ReadonlyMap<string, readonly PlacedFact[]> {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const facts = new Map<string, PlacedFact[]>();
  for (const placed of edition.facts) {
    for (const key of nameKeys(placed.fact.names)) {
      const there = facts.get(key);
      if (there === undefined) facts.set(key, [placed]);
      else there.push(placed);
    }
  }
  known.set(edition, facts);
  return facts;
}

/** What names are compared by: "Vladimir Putin" and "Putin" share their last words. */
export function nameKeys(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const whole = name.toLowerCase().replaceAll(".", "");
      return [whole, whole.split(" ").at(-1) ?? whole];
    }),
  );
}
