import { type DateWords, dateWords, ENGLISH_DATES } from "./date-words.ts";
import type { Dating, Fact } from "./fact.ts";

/**
 * How a date is known, for a reader, from the words that date it and what it was counted
 * from, in words, where that is known.
 */
export type DatingWords = Readonly<
  Record<Dating, (expression: string, countedFrom?: string | null) => string>
>;

export const DATING_WORDS: DatingWords = {
  stated: (expression) => `stated: “${expression}”`,
  computed: (expression, countedFrom = null) =>
    `worked out from “${expression}”${countedFrom === null ? "" : `, counted from ${countedFrom}`}`,
  bounded: (expression) => `narrowed down from “${expression}”`,
};

/**
 * What a fact's date was counted from, for a reader; null where it was not counted.
 * @param published the day its article was published, an ISO 8601 date; null if unknown
 */
export function anchorWords(
  { anchor }: Pick<Fact, "anchor">,
  published: string | null,
  words: DateWords = ENGLISH_DATES,
): string | null {
  if (anchor === null) return null;
  return anchor === published ? words.publication : dateWords(anchor, "stated", words);
}
