import { describe, expect, it } from "vitest";
import { readSpan } from "../../src/timeline/read-span.ts";

describe("a date that someone types", () => {
  it.each([
    ["2008", "2008-01-01", "2008-12-31"],
    [" 2012-03 ", "2012-03-01", "2012-03-31"],
    ["March 2012", "2012-03-01", "2012-03-31"],
    ["19 Jan 2017", "2017-01-19", "2017-01-19"],
    ["Jan. 19, 2017", "2017-01-19", "2017-01-19"],
    ["198X", "1980-01-01", "1989-12-31"],
    ["1990s", "1990-01-01", "1999-12-31"],
    ["the 1990s", "1990-01-01", "1999-12-31"],
    ["summer 2010", "2010-06-01", "2010-08-31"],
    ["1985 to 1990", "1985-01-01", "1990-12-31"],
  ])("reads %j", (text, first, last) => {
    expect(readSpan(text)).toEqual({ first, last });
  });

  it.each(["", "yesterday", "soon", "😀", "99999", "\ud800\u0000", "http://".repeat(80)])(
    "refuses %j",
    (text) => {
      expect(readSpan(text)).toBeNull();
    },
  );
});
