/** A time zone as news writes it after a time of day. */
export const ZONE =
  "(?:\\(?(?:utc|gmt|est|edt|et|cst|cdt|mst|mdt|pst|pdt|pt|bst|cet|cest|ist|jst|msk|eastern(?: (?:standard |daylight )?time)?|local time)\\b\\)?)";

/** Whether TIMEX3 writes it as `Z`; no other zone is written. */
export function isUniversal(zone: string | undefined): boolean {
  return zone !== undefined && /utc|gmt/.test(zone);
}
