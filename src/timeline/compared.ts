import type { Resolved } from "./resolved.ts";

/**
 * Whether a date is only what something is measured against: "up from a year earlier",
 * "more than last year", "compared with 2008".
 */
export function isCompared({ before, rule }: Resolved): boolean {
  if (/\b(?:than|compared (?:with|to)|versus|vs\.?)(?: in| on| the)? $/i.test(before))
    return true;
  return (
    /^(?:later|ago|year-earlier)$/.test(rule) && /\b(?:from|on|against) $/i.test(before)
  );
}
