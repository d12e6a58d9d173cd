import type { Resolved } from "./resolved.ts";
import { tokenAt } from "./tokens.ts";

/**
 * Whether a bare year is part of a name, as in "the 2008 election" or "its 1991 settlement":
 * it tells which one, and not when the sentence's statement was so.
 */
export function isPartOfName({ rule, before, around }: Resolved): boolean {
  if (!/^(?:year|year-span|short-year|decade)$/.test(rule)) return false;
  const next = tokenAt(around, 1);
  if (next === null || !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return false;
  return !/\b(?:in|since|until|till|by|during|from|to|between|and|of|after|before) $/i.test(
    before,
  );
}
