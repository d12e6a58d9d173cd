import type { Dating } from "./fact.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Seasons, quarters and halves of a year (ISO 8601-2:2019, 4.8). */
const PARTS: Readonly<Record<string, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "first quarter of",
  34: "second quarter of",
  35: "third quarter of",
  36: "fourth quarter of",
  40: "first half of",
  41: "second half of",
};

/**
 * An EDTF date as a reader would write it; what is not understood stays as it is. The
 * interval of a date that is only bounded is said so, not as something that lasted.
 */
export function dateWords(edtf: string, how: Dating = "stated"): string {
  const [from = "", to] = edtf.split("/");
  const bounded = how === "bounded";
  if (to === undefined) return single(from);
  if (isOpen(from)) return `${bounded ? "before" : "until"} ${single(to)}`;
  if (isOpen(to)) return `${bounded ? "after" : "since"} ${single(from)}`;
  return bounded
    ? `between ${single(from)} and ${single(to)}`
    : `${single(from)} to ${single(to)}`;
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function single(edtf: string): string {
  const [, date = edtf, doubt = ""] = /^(.*?)([?~%]?)$/.exec(edtf) ?? [];
  const said = certain(date);
  return doubt === "" ? said : `about ${said}`;
}

function certain(date: string): string {
  const decade = /^(\d{3})X$/.exec(date)?.[1];
  if (decade !== undefined) return `the ${decade}0s`;
  const century = /^(\d{2})XX$/.exec(date)?.[1];
  if (century !== undefined) return `the ${century}00s`;
  const [, year, part, day, time] =
    /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?$/.exec(date) ?? [];
  if (year === undefined || part === undefined) return date;
  const month = MONTHS[Number(part) - 1];
  if (month === undefined) {
    const name = PARTS[part];
    return name === undefined ? date : `${name} ${year}`;
  }
  const whole =
    day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
  return time === undefined ? whole : `${whole}, ${time}`;
}
