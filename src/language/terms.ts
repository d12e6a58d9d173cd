import type { Token } from "./analysis.ts";
import { regular } from "./irregular.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A content word as the index knows it. */
export interface Term {
  /**
   * Porter2 stem, that of "withdraw" for "withdrew", lower case, without accents or inner dots:
   * what is compared.
   */
  readonly key: string;
  /** The word as written, lower case, without accents. */
  readonly word: string;
  /** The token it comes from. */
  readonly token: Token;
  /** The parts of "long-range" come as terms too; the compound as a whole is marked. */
  readonly compound: boolean;
}

/**
 * The content words of some tokens in order: no stop words, no punctuation. A hyphenated
 * word gives its parts and then itself written together ("re-elected" → "elect", "reelect").
 */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (const token of tokens) {
    if (token.kind !== "word" && token.kind !== "number" && !/\p{L}/u.test(token.text)) {
      continue;
    }
    const word = plain(token.text);
    const parts = word.split("-").filter((part) => part !== "");
    if (parts.length < 2) {
      const key = keyOf(token, word);
      if (key !== null) terms.push({ key, word, token, compound: false });
      continue;
    }
    for (const part of parts) {
      if (!STOP_WORDS.has(part)) {
        terms.push({ key: stem(regular(part)), word: part, token, compound: false });
      }
    }
    const whole = parts.join("");
    terms.push({ key: stem(whole), word: whole, token, compound: true });
  }
  return terms;
}

/** Lower case, straight apostrophes and hyphens, no accents. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑–—−]/g, "-")
    .toLowerCase();
}

function keyOf(token: Token, word: string): string | null {
  if (token.kind === "number") return word.replaceAll(",", "");
  const undotted = word.replaceAll(".", "");
  // "US" and "U.S." are a country, "us" is nobody in particular.
  if (STOP_WORDS.has(undotted)) {
    return token.shape === "upper" && undotted.length > 1 ? undotted.toUpperCase() : null;
  }
  if (STOP_WORDS.has(word) || !/[\p{L}\p{N}]/u.test(undotted)) return null;
  const whole = regular(undotted);
  return whole === token.text ? token.stem : stem(whole);
}
