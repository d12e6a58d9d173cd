import { forgetEldest } from "../forget-eldest.ts";

/** Remembers the last so many ids. */
export interface Recent {
  /** Whether the id is new; from then on it is not. */
  readonly isNew: (id: string) => boolean;
}

/** Memory of at most `most` ids; the eldest is forgotten first. */
export function createRecent(most: number): Recent {
  const ids = new Set<string>();
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      forgetEldest(ids, most);
      return true;
    },
  };
}
