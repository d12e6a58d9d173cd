/** How some columns of values lie, column by column. */
export interface Scale {
  readonly means: Float64Array;
  /** The standard deviations; 1 for a column that is always the same. */
  readonly spreads: Float64Array;
}

/** Measures rows of one length. */
export function scaleOf(rows: readonly Float64Array[]): Scale {
  const size = rows[0]?.length ?? 0;
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const row of rows) {
    for (let i = 0; i < size; i += 1) {
      const value = row[i] ?? 0;
      means[i] = (means[i] ?? 0) + value / rows.length;
      squares[i] = (squares[i] ?? 0) + (value * value) / rows.length;
    }
  }
  const spreads = means.map((mean, i) => {
    const spread = Math.sqrt(Math.max(0, (squares[i] ?? 0) - mean * mean));
    return spread < 1e-6 ? 1 : spread;
  });
  return { means, spreads };
}
