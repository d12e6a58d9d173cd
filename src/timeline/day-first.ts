import { isDate } from "./calendar.ts";
import { monthNames } from "./month-names.ts";

/** "12.05.2012", "12/05/2012", "12. 5. 2012", and "05.2012". */
const DIGITS = /^(?:(?<day>\d{1,2})[./-] ?)?(?<month>\d{1,2})[./-] ?(?<year>\d{4})$/;

/** "3. Mai 2012", "1er mai 2012", "3 avr. 2012", and "mai 2012". */
const WORDS = /^(?:(?<day>\d{1,2})(?:\.|er)? )?(?<month>\p{L}{3,})\.? (?<year>\d{4})$/iu;

/**
 * A day or a month as those write it who put the day first, in EDTF; null for anything else.
 * A month may be cut short, and do without its accents.
 * @param locale whose names the months have, such as `de`
 */
export function dayFirst(written: string, locale: string): string | null {
  const text = written.trim().replace(/\s+/g, " ");
  const {
    day,
    month = "",
    year = "",
  } = (DIGITS.exec(text) ?? WORDS.exec(text))?.groups ?? {};
  const number = /^\d/.test(month) ? Number(month) : monthOf(month, locale);
  if (number === null || !isDate(Number(year), number, Number(day ?? 1))) return null;
  const parts = day === undefined ? [number] : [number, Number(day)];
  return [year, ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** The only month whose name begins so, from 1; null where there is none. */
function monthOf(beginning: string, locale: string): number | null {
  const nameOf = monthNames(locale);
  const months = Array.from({ length: 12 }, (_, month) => month + 1);
  const [month = null, ...others] = months.filter((one) =>
    plain(nameOf(one)).startsWith(plain(beginning)),
  );
  return others.length === 0 ? month : null;
}

function plain(name: string): string {
  return name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
