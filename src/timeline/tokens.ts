import type { BodySentence } from "../knowledge/article.ts";
import type { Token } from "../language/analysis.ts";

/** The tokens around a stretch of the body. */
export interface Around {
  readonly sentence: BodySentence;
  readonly sentenceIndex: number;
  /** Indexes into the sentence's tokens: of the stretch's first, and one past its last. */
  readonly from: number;
  readonly to: number;
}

/** Finds the sentence that a stretch begins in, and its tokens there. */
export function tokensAround(
  sentences: readonly BodySentence[],
  start: number,
  end: number,
): Around | null {
  const sentenceIndex = lastAtOrBefore(sentences, start);
  const sentence = sentences[sentenceIndex];
  if (sentence === undefined || sentence.end <= start) return null;
  const { tokens } = sentence;
  let from = Math.max(lastAtOrBefore(tokens, start), 0);
  if ((tokens[from]?.end ?? end) <= start) from += 1;
  const to = lastAtOrBefore(tokens, end - 1) + 1;
  return { sentence, sentenceIndex, from, to: Math.max(to, from) };
}

/** The token that stands so many before (negative) or after the stretch. */
export function tokenAt(around: Around | null, by: number): Token | null {
  if (around === null) return null;
  const index = by < 0 ? around.from + by : around.to + by - 1;
  return around.sentence.tokens[index] ?? null;
}

/** The index of the last item that starts at or before an offset; -1 for none. */
function lastAtOrBefore(
  items: readonly { readonly start: number }[],
  at: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.start ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
