import { expect, test } from "vitest";
import { isCalendar, rates, score, sum } from "../../bench/quality/timeline-score.ts";

const timex = (start: number, end: number, value: string, type = "DATE") => ({
  start,
  end,
  type,
  value,
});

test("an expression counts strictly, relaxed and by value", () => {
  const gold = [timex(0, 4, "2001"), timex(10, 20, "2002-03"), timex(30, 40, "P1Y")];
  const system = [timex(0, 4, "2001"), timex(12, 25, "2002-03"), timex(50, 60, "2009")];
  const counts = score(gold, system);
  expect(counts).toEqual({ gold: 3, system: 3, strict: 1, relaxed: 2, value: 2 });
  expect(rates(counts, "value").f1).toBeCloseTo(2 / 3);
  expect(sum(counts, counts).relaxed).toBe(4);
});

test("pairs are one to one, the same offsets first", () => {
  const gold = [timex(0, 10, "2001"), timex(4, 6, "2002")];
  const system = [timex(4, 6, "2002")];
  expect(score(gold, system)).toMatchObject({ strict: 1, relaxed: 1, value: 1 });
});

test("a calendar date pins the year", () => {
  expect(
    ["2001", "2001-W03", "FY2001", "199", "P1Y", "PAST_REF", "XXXX-03"].map((value) =>
      isCalendar(timex(0, 1, value)),
    ),
  ).toEqual([true, true, true, false, false, false, false]);
});
