import type { Grain } from "./moment.ts";

interface Unit {
  readonly grain: Grain | null;
  /** What stands before and after the number in a TIMEX3 duration: `PT` and `H`. */
  readonly prefix: "P" | "PT";
  readonly suffix: string;
}

const UNITS: Readonly<Record<string, Unit>> = {
  second: { grain: null, prefix: "PT", suffix: "S" },
  minute: { grain: null, prefix: "PT", suffix: "M" },
  hour: { grain: null, prefix: "PT", suffix: "H" },
  night: { grain: "day", prefix: "P", suffix: "NI" },
  day: { grain: "day", prefix: "P", suffix: "D" },
  weekend: { grain: "weekend", prefix: "P", suffix: "WE" },
  week: { grain: "week", prefix: "P", suffix: "W" },
  fortnight: { grain: "week", prefix: "P", suffix: "W" },
  month: { grain: "month", prefix: "P", suffix: "M" },
  quarter: { grain: "quarter", prefix: "P", suffix: "Q" },
  season: { grain: "season", prefix: "P", suffix: "SE" },
  year: { grain: "year", prefix: "P", suffix: "Y" },
  decade: { grain: "decade", prefix: "P", suffix: "DE" },
  century: { grain: "century", prefix: "P", suffix: "CE" },
};

/** The cues of units, singular and plural. */
export const UNIT_WORDS: readonly string[] = Object.keys(UNITS).flatMap((unit) => [
  unit,
  unit === "century" ? "centuries" : `${unit}s`,
]);

/** Units of the calendar, in the singular. */
export const CALENDAR_UNIT = "(?:day|week|month|quarter|year|decade|century)";

/** Units that a length is counted in, singular or plural. */
export const UNIT =
  "(?:second|minute|hour|night|day|weekend|week|fortnight|month|quarter|year|decade|centurie|century)s?";

/** The unit that a singular or plural word names. */
export function unitOf(word: string): Unit {
  const single =
    word === "centuries" || word === "century" ? "century" : word.replace(/s$/, "");
  return UNITS[single] ?? { grain: null, prefix: "P", suffix: "D" };
}

/** A TIMEX3 duration: `P2Y`, `PT30M`; a count of X is an unknown number. */
export function durationValue(count: number | "X", word: string): string {
  const { prefix, suffix } = unitOf(word);
  const times = word.startsWith("fortnight") && count !== "X" ? count * 2 : count;
  if (suffix === "NI") return `P${times}D`;
  if (suffix === "WE") return `P${times}WE`;
  return `${prefix}${times}${suffix}`;
}

/** Longer than this is no date that a text tells of. */
const MOST_UNITS = 5000;

/** A number of units in whole ones, halves as the next finer unit; null where it is neither. */
export function wholeUnits(
  grain: Grain,
  many: number,
): { readonly grain: Grain; readonly by: number } | null {
  if (many > MOST_UNITS) return null;
  if (Number.isInteger(many)) return { grain, by: many };
  if (grain === "year" && Number.isInteger(many * 12)) {
    return { grain: "month", by: many * 12 };
  }
  return grain === "decade" && Number.isInteger(many * 10)
    ? { grain: "year", by: many * 10 }
    : null;
}
