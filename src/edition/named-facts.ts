import type { Edition, PlacedFact } from "./edition.ts";
import { atOnce, paced } from "./in-slices.ts";
import { inTime } from "./in-time.ts";

type ByKey = ReadonlyMap<string, readonly PlacedFact[]>;

const known = new WeakMap<Edition, ByKey>();

/**
 * The facts of an edition that have a name with this key (see `nameKeys`), in order of time.
 * Worked out once for each edition that others stand on.
 */
export function factsNamed(edition: Edition, key: string): readonly PlacedFact[] {
  const own = ownByName(edition).get(key) ?? [];
  if (edition.on === null) return own;
  const below = factsNamed(edition.on, key);
  return own.length === 0 ? below : [...below, ...own].sort(inTime);
}

function ownByName(edition: Edition): ByKey {
  return known.get(edition) ?? atOnce(readyNames(edition));
}

/** Sorts the facts of an edition by names, step by step, before anybody wants them. */
export function* readyNames(edition: Edition): Generator<void, ByKey> {
  const facts = new Map<string, PlacedFact[]>();
  const first = edition.on?.entries.length ?? 0;
  /** The same names come again and again. */
  const keys = new Map<string, readonly string[]>();
  yield* paced(edition.facts, (placed) => {
    if (placed.entry < first) return;
    for (const name of placed.fact.names) {
      const own = keys.get(name) ?? keysOf(name);
      keys.set(name, own);
      for (const key of own) {
        const there = facts.get(key);
        if (there === undefined) facts.set(key, [placed]);
        else if (there.at(-1) !== placed) there.push(placed);
      }
    }
  });
  known.set(edition, facts);
  return facts;
}

/** What names are compared by: "Vladimir Putin" and "Putin" share their last words. */
export function nameKeys(names: readonly string[]): Set<string> {
  return new Set(names.flatMap(keysOf));
}

function keysOf(name: string): readonly string[] {
  const whole = name.toLowerCase().replaceAll(".", "");
  return [whole, whole.split(" ").at(-1) ?? whole];
}
