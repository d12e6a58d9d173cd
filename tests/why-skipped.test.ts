import { afterEach, expect, it, vi } from "vitest";
import { whySkipped } from "./why-skipped.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ["a program that is there", "", true],
  ["a program that is there in CI", "true", true],
  ["a program that CI lacks, so that its tests fail", "true", false],
])("%s skips no tests", (_, ci, isThere) => {
  vi.stubEnv("CI", ci);
  expect(whySkipped("Sample", isThere, "sample on this machine")).toBeNull();
});

it("a program that a machine lacks is said to be why tests are skipped", () => {
  vi.stubEnv("CI", "");
  expect(whySkipped("Sample", false, "sample on this machine (say how)")).toBe(
    "skipped: no sample on this machine (say how)",
  );
});
