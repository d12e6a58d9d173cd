import { expect, it } from "vitest";
import { dateWords } from "../../src/timeline/date-words.ts";

it.each([
  ["1997", "1997"],
  ["2012-03", "March 2012"],
  ["2017-01-09", "9 January 2017"],
  ["2017-01-09T14:30", "9 January 2017, 14:30"],
  ["198X", "the 1980s"],
  ["19XX", "the 1900s"],
  ["2008-22", "summer 2008"],
  ["2009-34", "second quarter of 2009"],
  ["1985/1990", "1985 to 1990"],
  ["2008-08/..", "since August 2008"],
  ["../2014", "until 2014"],
  ["1997~", "about 1997"],
  ["2012-77", "2012-77"],
  ["P3Y", "P3Y"],
])("says %s as %s", (edtf, said) => {
  expect(dateWords(edtf)).toBe(said);
});

it.each([
  ["2008-08/2012-03", "between August 2008 and March 2012"],
  ["2008-08/..", "after August 2008"],
  ["../2012", "before 2012"],
])("says of %s that it is only bounded", (edtf, said) => {
  expect(dateWords(edtf, "bounded")).toBe(said);
});
