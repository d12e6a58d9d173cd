import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtf, edtfInterval } from "../../src/timeline/edtf.ts";
import {
  coarsened,
  day,
  firstDay,
  GRAINS,
  half,
  holding,
  lastDay,
  type Moment,
  month,
  quarter,
  season,
  shifted,
  year,
} from "../../src/timeline/moment.ts";
import { timexValue } from "../../src/timeline/timex.ts";

const days = fc.integer({ min: -1_000_000, max: 1_000_000 });
const grains = fc.constantFrom(...GRAINS);
/** A stretch that has gaps between one and the next. */
const gapless = grains.filter((grain) => grain !== "weekend");

test("the stretch that holds a day begins on or before it and ends on or after it", () => {
  fc.assert(
    fc.property(days, gapless, (number, grain) => {
      const moment = holding(number, grain);
      expect(firstDay(moment)).toBeLessThanOrEqual(number);
      expect(lastDay(moment)).toBeGreaterThanOrEqual(number);
      expect(firstDay(shifted(moment, 1))).toBe(lastDay(moment) + 1);
    }),
  );
});

test("a date is coarsened and never made finer", () => {
  const march = month(2012, 3);
  expect(coarsened(march, "year")).toEqual(year(2012));
  expect(coarsened(march, "quarter")).toEqual(quarter(2012, 1));
  expect(coarsened(march, "day")).toBeNull();
  expect(coarsened(march, "week")).toBeNull();
});

test("the winter of a year reaches into the next", () => {
  expect(holding(firstDay(day(2010, 1, 31)), "season")).toEqual(season(2009, 3));
});

describe("values", () => {
  const cases: readonly (readonly [Moment, string, string])[] = [
    [day(2017, 1, 20), "2017-01-20", "2017-01-20"],
    [day(476, 9, 4), "0476-09-04", "0476-09-04"],
    [month(2012, 3), "2012-03", "2012-03"],
    [year(1997), "1997", "1997"],
    [year(-43), "BC0044", "-0043"],
    [season(2009, 0), "2009-SP", "2009-21"],
    [season(2009, 3), "2009-WI", "2009-24"],
    [quarter(2006, 4), "2006-Q4", "2006-36"],
    [half(2010, 1), "2010-H1", "2010-40"],
    [holding(firstDay(day(2009, 3, 25)), "week"), "2009-W13", "2009-03-23/2009-03-29"],
    [
      holding(firstDay(day(2009, 3, 25)), "weekend"),
      "2009-W13-WE",
      "2009-03-28/2009-03-29",
    ],
    [{ grain: "decade", index: 198 }, "198", "198X"],
    [{ grain: "century", index: 19 }, "19", "19XX"],
    [{ grain: "fiscal year", index: 2007 }, "FY2007", "2007"],
  ];
  test.each(cases)("%o is %s in TIMEX3 and %s in EDTF", (moment, timex, date) => {
    expect(timexValue(moment)).toBe(timex);
    expect(edtf(moment)).toBe(date);
  });

  test("an interval keeps each end's precision, and an open end open", () => {
    expect(edtfInterval(month(2008, 8), month(2012, 3))).toBe("2008-08/2012-03");
    expect(edtfInterval(year(2008), null)).toBe("2008/..");
    const week = holding(firstDay(day(2009, 3, 25)), "week");
    expect(edtfInterval(week, week)).toBe("2009-03-23/2009-03-29");
  });
});
