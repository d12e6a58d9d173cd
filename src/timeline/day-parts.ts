const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
};

export const PART_OF_DAY_WORDS: readonly string[] = Object.keys(PARTS_OF_DAY);

export const PART_OF_DAY = `(?:${PART_OF_DAY_WORDS.join("|")})`;

/** How TIMEX3 writes a part of a day: `TMO`; null for no word at all. */
export function partOfDay(word: string | undefined): string | null {
  return word === undefined ? null : (PARTS_OF_DAY[word] ?? null);
}
