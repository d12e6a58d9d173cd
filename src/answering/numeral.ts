import type { Token } from "../language/analysis.ts";

/** A year in digits. */
export const YEAR = /^(?:1[0-9]{3}|20[0-9]{2})$/;

/** Whether a token is a number, in digits or in words; "one" mostly is no number. */
export function isNumeral({ kind, pos, text }: Token): boolean {
  return (
    (kind === "number" || pos === "NUM" || /^\d/.test(text)) &&
    text.toLowerCase() !== "one"
  );
}
