import { expect, it } from "vitest";
import { bench } from "./bench.ts";

it("the refresh bench loses no question, and finds each answer in an edition in use", async () => {
  const small = "--articles 60 --questions 200 --rate 100 --refreshes 4 --json".split(
    " ",
  );
  const { code, out } = await bench("refresh", ...small);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ asked: 200, lost: 0, wrong: 0 });
  expect(report.refreshes).toHaveLength(4);
  // Most answers are not the same in the edition before or after: one would be noticed.
  expect(report.telling).toBeGreaterThan(0.5);
  expect(code).toBe(0);
}, 60_000);
