import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilDate,
  dayNumber,
  daysInMonth,
  isDate,
  isoWeek,
  weekday,
} from "../../src/timeline/calendar.ts";

const DAY_MS = 86_400_000;
/** Days that JavaScript's own calendar reaches. */
const days = fc.integer({ min: -99_000_000, max: 99_000_000 });

test("day numbers and civil dates are those of JavaScript's UTC calendar", () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = new Date(number * DAY_MS);
      const civil = civilDate(number);
      expect(civil).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayNumber(civil.year, civil.month, civil.day)).toBe(number);
      expect(weekday(number) % 7).toBe(date.getUTCDay());
    }),
  );
});

describe("leap years", () => {
  test.each([
    [2000, 29],
    [1900, 28],
    [2008, 29],
    [2009, 28],
    [-4, 29],
  ])("February %i has %i days", (year, count) => {
    expect(daysInMonth(year, 2)).toBe(count);
    expect(isDate(year, 2, 29)).toBe(count === 29);
  });

  test("no month has a day 0 or 32", () => {
    expect(isDate(2009, 1, 0)).toBe(false);
    expect(isDate(2009, 1, 32)).toBe(false);
    expect(isDate(2009, 13, 1)).toBe(false);
  });
});

describe("ISO weeks", () => {
  test.each([
    // From the examples of ISO 8601 in common use: the turns of years.
    [2005, 1, 1, 2004, 53],
    [2005, 1, 2, 2004, 53],
    [2005, 12, 31, 2005, 52],
    [2007, 1, 1, 2007, 1],
    [2008, 12, 29, 2009, 1],
    [2010, 1, 3, 2009, 53],
  ])("%i-%i-%i lies in %i-W%i", (year, month, day, weekYear, week) => {
    expect(isoWeek(dayNumber(year, month, day))).toEqual({ year: weekYear, week });
  });
});
