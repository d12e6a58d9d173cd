/** A list that only grows, and that can be waited on. */
export interface Recorded<T> {
  /** Everything so far, oldest first. */
  readonly items: readonly T[];
  add(item: T): void;
  /**
   * The first item, past or to come, that `wanted` accepts. Rejects after `within`
   * milliseconds (5,000 by default) with a message that names `what`.
   */
  find(
    what: string,
    wanted: (item: T, index: number) => boolean,
    within?: number,
  ): Promise<T>;
  /** The item at `index`, counted from 0, waiting for it as `find` does. */
  at(what: string, index: number, within?: number): Promise<T>;
}

/** An empty record. */
export function record<T>(): Recorded<T> {
  const items: T[] = [];
  const waiting = new Set<() => void>();

  const find: Recorded<T>["find"] = (what, wanted, within = 5_000) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const index = items.findIndex(wanted);
        const item = items[index];
        if (index < 0 || item === undefined) return;
        waiting.delete(look);
        clearTimeout(timer);
        resolve(item);
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`${what}: nothing within ${within} ms`));
      }, within);
      waiting.add(look);
      look();
    });

  return {
    items,
    add(item) {
      items.push(item);
      for (const look of [...waiting]) look();
    },
    find,
    at: (what, index, within) => find(what, (_, at) => at === index, within),
  };
}
