import { expect, it } from "vitest";
import { slopeOf } from "../../bench/speed/slope.ts";
import { bench } from "./bench.ts";

it("the soak bench asks in every way, loses nothing and sees both processes end", async () => {
  const small =
    "--questions 100 --warm 0 --together 4 --articles 3 --samples 2 --json".split(" ");
  const { out } = await bench("soak", ...small);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ questions: 100, lost: [] });
  // On a busy machine a line may be cut again before it is back.
  expect(report.resumed).toBeGreaterThan(0);
  for (const way of ["slash", "menu", "direct message", "mention", "page", "button"]) {
    expect(report.done[way], way).toBeGreaterThan(0);
  }
  for (const one of report.processes) {
    expect(one).toMatchObject({
      errors: [],
      exit: { code: 0, signal: null },
      growth: { live: expect.any(Number), resident: expect.any(Number) },
    });
    expect(one.samples).toHaveLength(2);
  }
}, 180_000);

it("a slope is what is gained a step", () => {
  const points = [0, 1, 2, 3].map((x) => [x, 5 - 2 * x] as const);
  expect(slopeOf(points)).toBeCloseTo(-2);
  expect(slopeOf(points.map(([x]) => [x, x % 2] as const))).toBeCloseTo(0.2);
});
