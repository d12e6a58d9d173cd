import type { Edition } from "../edition/edition.ts";
import { forgetEldest } from "../forget-eldest.ts";
import { tokensOf } from "../language/analyse.ts";
import type { Token } from "../language/analysis.ts";
import { placeOf, showSentence } from "./show.ts";

/** How many sentences' tokens an edition keeps: those that answered last. */
const MOST_KEPT = 500;

const kept = new WeakMap<Edition, Map<number, readonly Token[]>>();

/** The tokens of a sentence of the index, worked out once while it is often asked for. */
export function tokensAt(edition: Edition, sentence: number): readonly Token[] {
  const own = kept.get(edition) ?? new Map<number, readonly Token[]>();
  kept.set(edition, own);
  const known = own.get(sentence);
  if (known !== undefined) return known;
  const tokens = tokensOf(showSentence(placeOf(edition, sentence)).text);
  own.set(sentence, tokens);
  forgetEldest(own, MOST_KEPT);
  return tokens;
}
