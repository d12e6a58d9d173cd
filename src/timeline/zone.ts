const CODES = "utc|gmt|est|edt|et|cst|cdt|mst|mdt|pst|pdt|pt|bst|cet|cest|ist|jst|msk";
const PLACES = "eastern|central|mountain|pacific|local";

/** The cues of time zones. */
export const ZONE_WORDS: readonly string[] = `${CODES}|${PLACES}`.split("|");

/** A time zone as news writes it after a time of day. */
export const ZONE = `(?:\\(?(?:${CODES}|(?:${PLACES})(?: standard| daylight)? time)\\b\\)?)`;

/** Whether TIMEX3 writes it as `Z`; no other zone is written. */
export function isUniversal(zone: string | undefined): boolean {
  return zone !== undefined && /utc|gmt/.test(zone);
}
