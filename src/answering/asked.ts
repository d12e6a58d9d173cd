import type { QuestionTerm } from "./understand.ts";

/** Sets of terms are bits of a number, so no more are looked at. */
const MOST_TERMS = 31;

/** A question's terms and sets of them: bit i stands for term i. */
export interface Asked {
  readonly terms: readonly QuestionTerm[];
  /** The sum of the terms' weights, above 0. */
  readonly weight: number;
  /** A term's place among the question's, by its number in the index. */
  readonly place: ReadonlyMap<number, number>;
  readonly all: number;
  readonly names: number;
  readonly numbers: number;
  readonly verbs: number;
  readonly focus: number;
  /** The rarest term that the edition has, alone. */
  readonly rarest: number;
  /** The share that `held` has of the terms of `of`, by weight, from 0 to 1. */
  readonly share: (held: number, of: number, weights?: readonly number[]) => number;
}

/** Sorts a question's terms into sets; terms beyond the 31st are left out. */
export function askedOf(all: readonly QuestionTerm[]): Asked {
  const terms = all.slice(0, MOST_TERMS);
  const own = terms.map(({ weight }) => weight);
  const setOf = (choose: (term: QuestionTerm) => boolean): number =>
    terms.reduce((set, term, i) => (choose(term) ? set | (1 << i) : set), 0);
  const rarest = terms
    .filter(({ term }) => term !== null)
    .reduce<QuestionTerm | null>(
      (most, term) => (term.weight > (most?.weight ?? 0) ? term : most),
      null,
    );
  return {
    terms,
    weight: own.reduce((sum, weight) => sum + weight, 0) || 1,
    place: new Map(terms.flatMap(({ term }, i) => (term === null ? [] : [[term, i]]))),
    all: setOf(() => true),
    names: setOf(({ name }) => name),
    numbers: setOf(({ number }) => number),
    verbs: setOf(({ verb }) => verb),
    focus: setOf(({ focus }) => focus),
    rarest: setOf((term) => term === rarest),
    share: (held, of, weights = own) => {
      let part = 0;
      let sum = 0;
      for (let i = 0; i < terms.length; i += 1) {
        if ((of & (1 << i)) === 0) continue;
        const weight = weights[i] ?? 0;
        sum += weight;
        if ((held & (1 << i)) !== 0) part += weight;
      }
      return sum === 0 ? 0 : part / sum;
    },
  };
}
