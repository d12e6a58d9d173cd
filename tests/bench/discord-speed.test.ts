import { describe, expect, it } from "vitest";
import { makeArticles } from "../../bench/speed/articles.ts";
import { streamQuestions } from "../../bench/speed/questions.ts";
import { bench } from "./bench.ts";

describe("npm run bench -- discord", () => {
  it("times both bots on the same questions and counts every answer", async () => {
    const small = "--fast 25 --slow 1 --warm 4 --articles 3 --json".split(" ");
    const { code, out } = await bench("discord", ...small);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    const none = { lost: 0, doubled: 0, refused: 0 };
    expect(report.counts).toEqual([
      expect.objectContaining({ name: "Footnote", asked: 30, answered: 30, ...none }),
      expect.objectContaining({
        name: "bare discord.js",
        asked: 30,
        answered: 30,
        ...none,
      }),
    ]);
    const times = { p50: expect.any(Number), p99: expect.any(Number) };
    expect(report.rows).toEqual([
      { perSecond: 1, questions: 1, footnote: times, bare: times },
      { perSecond: 100, questions: 25, footnote: times, bare: times },
    ]);
  });

  it("says how it is used", async () => {
    const { code, err } = await bench("discord", "--fast", "many");
    expect(code).toBe(2);
    expect(err).toContain("--fast is a whole number.");
    expect(err).toContain("Usage: npm run bench -- discord");
    expect((await bench("nothing")).err).toContain("Say what to measure: discord, ");
  });
});

describe("the questions of the bench", () => {
  it("are the same in every run, and mostly new to the cache", () => {
    const { questions } = makeArticles(60);
    const [one, other] = [streamQuestions(questions), streamQuestions(questions)];
    for (let at = 0; at < 10_000; at++) expect(one.next()).toBe(other.next());
    expect(one.repeated()).toBeGreaterThan(0.2);
    expect(one.repeated()).toBeLessThan(0.7);
  });
});
