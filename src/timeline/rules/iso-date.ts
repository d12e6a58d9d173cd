import { isDate } from "../calendar.ts";
import { YEAR } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { day } from "../moment.ts";
import { DIGITS, rule } from "../rule.ts";

/** "2017-01-20", "2017/01/20", with a time "2017-01-20T18:00Z". */
export const isoDate = rule({
  name: "iso-date",
  cues: [DIGITS],
  pattern: [
    `(?<![-/])(?<year>${YEAR})(?<mark>[-/])(?<month>0[1-9]|1[0-2])\\k<mark>`,
    "(?<day>[0-2]\\d|3[01])",
    "(?:t(?<time>[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?<zone>z)?)?(?![-/]\\d)",
  ],
  read: ({ groups }) => {
    const [year, month, date] = ["year", "month", "day"].map((name) =>
      Number(groups[name]),
    );
    if (year === undefined || month === undefined || date === undefined) return null;
    if (!isDate(year, month, date)) return null;
    const time = groups["time"];
    const zone = groups["zone"] === undefined ? "" : "Z";
    return stated(day(year, month, date), time === undefined ? null : `T${time}${zone}`);
  },
});
