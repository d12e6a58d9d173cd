/** How some columns of values lie, column by column. */
export interface Scale {
  readonly means: Float64Array;
  /** The standard deviations; 1 for a column that is always the same. */
  readonly spreads: Float64Array;
}

/** Measures rows of one length. */
export function scaleOf(rows: readonly Float64Array[]): Scale {
  const size = rows[0]?.length ?? 0;
  const mean = (of: (value: number, column: number) => number): Float64Array => {
    const sums = new Float64Array(size);
    for (const row of rows) {
      for (let i = 0; i < size; i += 1) sums[i] = (sums[i] ?? 0) + of(row[i] ?? 0, i);
    }
    return sums.map((sum) => sum / rows.length);
  };
  const means = mean((value) => value);
  // From the means and not from the squares, whose rounding would spread what never differs.
  const variances = mean((value, i) => (value - (means[i] ?? 0)) ** 2);
  const spreads = variances.map((variance) => {
    const spread = Math.sqrt(variance);
    return spread < 1e-6 ? 1 : spread;
  });
  return { means, spreads };
}
