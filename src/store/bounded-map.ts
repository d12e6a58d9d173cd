/** How much a map may hold, in entries and in characters of keys and values together. */
export interface Bounds {
  readonly entries: number;
  readonly characters: number;
}

/** A value as keyv keeps it in memory: serialised. */
export interface Kept {
  readonly value: string;
  /** Milliseconds since 1970; never where it is undefined. */
  readonly expires?: number | undefined;
}

/** The part of a `Map` that keyv needs. */
export interface BoundedMap {
  readonly size: number;
  get(key: string): Kept | undefined;
  set(key: string, kept: Kept): void;
  has(key: string): boolean;
  delete(key: string): boolean;
  clear(): void;
  keys(): IterableIterator<string>;
  entries(): IterableIterator<[string, Kept]>;
}

/** A map that forgets what was not used for longest as soon as it holds more than it may. */
export function createBoundedMap(bounds: Bounds): BoundedMap {
  // A Map iterates in the order of insertion, so its first entry is the one to forget.
  const map = new Map<string, Kept>();
  let characters = 0;

  function remove(key: string): boolean {
    const kept = map.get(key);
    if (kept === undefined) return false;
    characters -= weigh(key, kept);
    return map.delete(key);
  }

  return {
    get size() {
      return map.size;
    },
    get(key) {
      const kept = map.get(key);
      if (kept === undefined) return undefined;
      map.delete(key);
      map.set(key, kept);
      return kept;
    },
    set(key, kept) {
      remove(key);
      map.set(key, kept);
      characters += weigh(key, kept);
      for (const eldest of map.keys()) {
        if (map.size <= bounds.entries && characters <= bounds.characters) break;
        remove(eldest);
      }
    },
    has: (key) => map.has(key),
    delete: remove,
    clear() {
      map.clear();
      characters = 0;
    },
    keys: () => map.keys(),
    entries: () => map.entries(),
  };
}

function weigh(key: string, kept: Kept): number {
  return key.length + kept.value.length;
}
