import { describe, expect, it } from "vitest";
import { readDay } from "../../src/knowledge/day.ts";

describe("a text that is one day is read as that day", () => {
  it.each([
    ["2017-01-19", "2017-01-19"],
    ["2017-1-9", "2017-01-09"],
    ["2017-01-19T23:30:00-05:00", "2017-01-19"],
    ["2017-01-19T08:30:00.123Z", "2017-01-19"],
    ["2017-01-19 08:30:00 +3", "2017-01-19"],
    ["January 19, 2017", "2017-01-19"],
    ["Jan. 19, 2017", "2017-01-19"],
    ["Sept. 3 2009", "2009-09-03"],
    ["19 January 2017", "2017-01-19"],
    ["19th of January, 2017", "2017-01-19"],
    ["Thursday, January 19, 2017", "2017-01-19"],
    ["January 19, 2017 at 10:30 a.m. EST", "2017-01-19"],
    ["29 February 2016", "2016-02-29"],
  ])("%s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    "2017-02-30",
    "2017-13-01",
    "29 February 2017",
    "January 2017",
    "2017",
    "19/01/2017",
    "soon",
    "On January 19, 2017 the ferry sank",
    "January 19, 2017, the day of the storm",
    "",
    "2017-01-19".repeat(50),
  ])("%j is none", (text) => {
    expect(readDay(text)).toBeNull();
  });
});
