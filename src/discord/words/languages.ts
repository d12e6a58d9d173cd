import { en, type Words } from "./en.ts";

/** The languages that we speak, by their ISO 639-1 codes; English is the first. */
const LANGUAGES: ReadonlyMap<string, Words> = new Map([["en", en]]);

/** The words for a locale such as `en-GB`; English for one that we do not speak. */
export function wordsFor(locale: string): Words {
  return LANGUAGES.get(locale.slice(0, 2)) ?? en;
}
