import { add, dot, unit } from "./vectors.ts";

const ROUNDS = 40;

/**
 * Vectors less their mean and their first principal components: directions that all share
 * and that tell none apart (Mu and Viswanath, "All-but-the-Top", 2018).
 */
export function withoutCommon(
  vectors: readonly Float64Array[],
  directions: number,
): Float64Array[] {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  const rest = vectors.map((vector) => vector.map((value, i) => value - (mean[i] ?? 0)));
  for (const common of principal(rest, directions)) {
    for (const vector of rest) add(vector, common, -dot(vector, common));
  }
  return rest;
}

/** The vectors in the coordinates of their first principal components. */
export function reduced(
  vectors: readonly Float64Array[],
  dimensions: number,
): Float64Array[] {
  const axes = principal(vectors, dimensions);
  return vectors.map((vector) => Float64Array.from(axes, (axis) => dot(vector, axis)));
}

/** The first principal components, by orthogonal iteration on the second moments. */
function principal(vectors: readonly Float64Array[], count: number): Float64Array[] {
  if (count === 0) return [];
  const size = vectors[0]?.length ?? 0;
  const moments = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    moments.forEach((row, i) => {
      add(row, vector, vector[i] ?? 0);
    });
  }
  let axes = orthonormal(
    Array.from({ length: count }, (_, axis) =>
      new Float64Array(size).map((_, i) => Math.sin((axis + 1) * (i + 1))),
    ),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    axes = orthonormal(
      axes.map((axis) => Float64Array.from(moments, (row) => dot(row, axis))),
    );
  }
  return axes;
}

/** Gram and Schmidt's. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const other of done) add(rest, other, -dot(rest, other));
    done.push(unit(rest));
  }
  return done;
}
