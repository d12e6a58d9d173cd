import type { Meaning } from "./meaning.ts";
import type { Found } from "./rule.ts";
import { durationValue, unitOf } from "./units.ts";

/** A length of so many units, `P2Y`. */
export function lengthOf(count: number | "X", unit: string): Meaning {
  return { kind: "duration", value: durationValue(count, unit) };
}

/** Half of a unit: `PT30M`, `P6M`, `P50Y`; null for units that are not halved in words. */
export function halfOf(unit: string): Meaning | null {
  const halves: Readonly<Record<string, string>> = {
    minute: "PT30S",
    hour: "PT30M",
    day: "PT12H",
    year: "P6M",
    decade: "P5Y",
    century: "P50Y",
  };
  const value = halves[unit];
  return value === undefined ? null : { kind: "duration", value };
}

/** Words that may stand between a number and its unit: "six straight days". */
export const BETWEEN =
  "(?:(?:straight|consecutive|successive|full|whole|long|calendar|more|further|additional|short|solid|business|working|trading) )";

/** "the Seven Years' War": a length that is a name. */
export function isName({ written, after }: Found): boolean {
  return /[A-Z]\w*$/.test(written) && /^'? [A-Z]/.test(after);
}

/** "three quarters" are a fraction, and "a second" is an ordinal, unless more is said. */
export function isLength(unit: string, between: boolean): boolean {
  if (/^quarters?$/.test(unit)) return between;
  return unit !== "second" && unitOf(unit).suffix !== "";
}

/** "15 a year", "$3 million a month", "cars a day": so much in each. */
export function isRate({ previous, before }: Found): boolean {
  if (!/[\w%)] $/.test(before)) return false;
  return (
    /^(?:NUM|NOUN|SYM)$/.test(previous?.pos ?? "") ||
    /(?:%|once|twice|times) $/.test(before)
  );
}
