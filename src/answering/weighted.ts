/** Something that was weighed, and what it came to. */
export interface Weighted<Name extends string = string> {
  readonly name: Name;
  readonly value: number;
  readonly weight: number;
  /** The weight times the value: how much it did, for or against. */
  readonly contribution: number;
}

/** Weighs a value. */
export function weighted<Name extends string>(
  name: Name,
  value: number,
  weight: number,
): Weighted<Name> {
  return { name, value, weight, contribution: weight * value };
}

/** Those that did something, the one that did most first. */
export function largestFirst<Name extends string>(
  all: readonly Weighted<Name>[],
): Weighted<Name>[] {
  return all
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
