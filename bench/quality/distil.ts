import { add, dot } from "./vectors.ts";

/** A text as an encoder sees it, and as words. */
export interface Lesson {
  readonly vector: Float64Array;
  /** The rows of its words, each with its share; the squares of the shares add up to 1. */
  readonly words: readonly { readonly row: number; readonly share: number }[];
  /** The rows of the words that it defines. */
  readonly defines: readonly number[];
}

/** How much what an encoder makes of a word alone counts, beside its lessons. */
const PRIOR = 0.5;
const ROUNDS = 40;

/**
 * Distils a sentence encoder into word vectors, so that the sum of a text's words comes near
 * the text's vector, and a word near its definitions: ridge regression towards the vectors
 * of the words alone, by conjugate gradients.
 */
export function distil(
  alone: readonly Float64Array[],
  lessons: readonly Lesson[],
): Float64Array[] {
  const size = alone[0]?.length ?? 0;
  const zeros = () => alone.map(() => new Float64Array(size));
  const defined = new Float64Array(alone.length).fill(1);
  const wanted = alone.map((vector) => vector.map((value) => PRIOR * value));
  const words = alone.map((vector) => vector.map((value) => PRIOR * value));
  for (const lesson of lessons) {
    for (const { row, share } of lesson.words) addTo(wanted, row, lesson.vector, share);
    for (const row of lesson.defines) {
      addTo(wanted, row, lesson.vector, 1);
      defined[row] = (defined[row] ?? 0) + 1;
    }
  }
  const normalEquations = (of: readonly Float64Array[]): Float64Array[] => {
    const product = of.map((vector, i) =>
      vector.map((value) => (defined[i] ?? 0) * value),
    );
    for (const lesson of lessons) {
      const sum = new Float64Array(size);
      for (const { row, share } of lesson.words) add(sum, of[row] ?? sum, share);
      for (const { row, share } of lesson.words) addTo(product, row, sum, share);
    }
    return product;
  };
  const residual = zeros();
  normalEquations(words).forEach((product, i) => {
    addTo(residual, i, wanted[i] ?? product, 1);
    addTo(residual, i, product, -1);
  });
  let direction = residual.map((vector) => vector.slice());
  let error = inner(residual, residual);
  for (let round = 0; round < ROUNDS && error > 1e-9; round += 1) {
    const product = normalEquations(direction);
    const step = error / inner(direction, product);
    words.forEach((vector, i) => {
      add(vector, direction[i] ?? vector, step);
      addTo(residual, i, product[i] ?? vector, -step);
    });
    const next = inner(residual, residual);
    const previous = direction;
    direction = residual.map((vector, i) => {
      const turned = vector.slice();
      add(turned, previous[i] ?? vector, next / error);
      return turned;
    });
    error = next;
  }
  return words;
}

function addTo(
  rows: readonly Float64Array[],
  row: number,
  vector: Float64Array,
  times: number,
): void {
  const own = rows[row];
  if (own !== undefined) add(own, vector, times);
}

const inner = (a: readonly Float64Array[], b: readonly Float64Array[]): number =>
  a.reduce((sum, vector, i) => sum + dot(vector, b[i] ?? vector), 0);
