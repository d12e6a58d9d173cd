/** The first and last day that a date may mean, as `YYYY-MM-DD`: they compare as strings. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

export const FIRST_DAY = "0000-01-01";
export const LAST_DAY = "9999-12-31";

/** EDTF's codes from 21: the four seasons, then quarters (33) and halves (40), as months. */
const PARTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["21", ["03", "05"]],
  ["22", ["06", "08"]],
  ["23", ["09", "11"]],
  ["24", ["12", "12"]],
  ["33", ["01", "03"]],
  ["34", ["04", "06"]],
  ["35", ["07", "09"]],
  ["36", ["10", "12"]],
  ["40", ["01", "06"]],
  ["41", ["07", "12"]],
]);

/**
 * The days that an EDTF date spans: `1997`, `198X`, `2012-03`, `2017-01-20`, `2009-21`, and
 * intervals of these, open (`..`) or not. Null for what is not such a date.
 */
export function daysOf(date: string): DaySpan | null {
  const [from, to, ...rest] = date.split("/");
  if (from === undefined || rest.length > 0) return null;
  if (to === undefined) return daysOfMoment(from);
  const start = from === ".." || from === "" ? null : daysOfMoment(from);
  const end = to === ".." || to === "" ? null : daysOfMoment(to);
  if (start === null && end === null) return null;
  return { first: start?.first ?? FIRST_DAY, last: end?.last ?? LAST_DAY };
}

function daysOfMoment(moment: string): DaySpan | null {
  const parts = /^(\d{1,4}X{0,3})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(moment);
  const year = parts?.[1];
  if (year === undefined || year.length !== 4) return null;
  const [low, high] = [year.replaceAll("X", "0"), year.replaceAll("X", "9")];
  const part = parts?.[2];
  if (part === undefined) return { first: `${low}-01-01`, last: `${high}-12-31` };
  const day = parts?.[3];
  if (day !== undefined) {
    return { first: `${low}-${part}-${day}`, last: `${high}-${part}-${day}` };
  }
  const [start, end] = PARTS.get(part) ?? [part, part];
  return { first: `${low}-${start}-01`, last: `${high}-${end}-31` };
}

/** Whether two spans share a day. */
export function overlap(a: DaySpan, b: DaySpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}
