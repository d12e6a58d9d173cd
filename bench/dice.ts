/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
export type Dice = () => number;

/** Dice of their own for each seed. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the list, which must not be empty. */
export function pick<T>(dice: Dice, list: readonly T[]): T {
  const found = list[Math.floor(dice() * list.length)];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
}

/** A whole number from `low` to `high`. */
export function between(dice: Dice, low: number, high: number): number {
  return low + Math.floor(dice() * (high - low + 1));
}
