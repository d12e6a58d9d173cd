import type { Dating } from "./fact.ts";

/** How a date is known, for a reader, from the words that date it. */
export const DATING_WORDS: Readonly<Record<Dating, (expression: string) => string>> = {
  stated: (expression) => `stated: “${expression}”`,
  computed: (expression) => `worked out from “${expression}”`,
  bounded: (expression) => `narrowed down from “${expression}”`,
};
