/** Term frequency saturation, as Lucene and MiniSearch set it. */
const K1 = 1.2;
/** How much length counts: sentences vary for reasons of style, so less than the usual 0.75. */
const B = 0.5;

/**
 * The idf of a term that `frequency` of `documents` hold, never negative (Robertson and
 * Spärck Jones's, plus one within the logarithm as in Lucene).
 */
export function inverseDocumentFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/**
 * What one term adds to a document's score, less its idf (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009). `count` may be a fraction
 * where a field counts less; `length` and `averageLength` are in terms.
 */
export function saturation(count: number, length: number, averageLength: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));
}
