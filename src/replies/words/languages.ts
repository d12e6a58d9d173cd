import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import { fr } from "./fr.ts";

/**
 * The languages that we speak, by their ISO 639-1 codes, which are Discord's locales for
 * all but English; English is the first, and what code is written in.
 */
export const LANGUAGES = { en, de, fr } as const satisfies Record<string, Words>;

const BY_CODE: ReadonlyMap<string, Words> = new Map(Object.entries(LANGUAGES));

/** The words for a locale such as `en-GB`; English for one that we do not speak. */
export function wordsFor(locale: string): Words {
  return BY_CODE.get(locale.slice(0, 2)) ?? en;
}
