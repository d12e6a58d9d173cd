import { describe, expect, it } from "vitest";
import { dateMarkdown } from "../../src/discord/date-markdown.ts";
import { ENGLISH_DATES } from "../../src/timeline/date-words.ts";

/** The day that a timestamp shows to someone so many hours from Greenwich. */
function dayAt(markdown: string, hours: number): string {
  const seconds = Number(/<t:(-?\d+):D>/.exec(markdown)?.[1]);
  return new Date((seconds + hours * 3_600) * 1_000).toISOString().slice(0, 10);
}

describe("a date in Discord", () => {
  it.each(["2017-01-20", "1969-07-20", "1900-03-01", "2000-02-29"])(
    "is, for the exact day %s, the same day for all readers",
    (day) => {
      const shown = dateMarkdown(day, ENGLISH_DATES);
      expect(shown).toMatch(/^<t:-?\d+:D>$/);
      for (const hours of [-10, -5, 0, 5.5, 9, 13]) expect(dayAt(shown, hours)).toBe(day);
    },
  );

  it.each([
    ["2012-03", "March 2012"],
    ["198X", "the 1980s"],
    ["1666-09-02", "2 September 1666"],
    ["2017-02-30", "30 February 2017"],
  ])("is in words for %s", (date, words) => {
    expect(dateMarkdown(date, ENGLISH_DATES)).toBe(words);
  });

  it("has two timestamps for an interval of days", () => {
    expect(dateMarkdown("2017-01-01/2017-01-21", ENGLISH_DATES)).toMatch(
      /^<t:\d+:D> to <t:\d+:D>$/,
    );
    expect(dateMarkdown("../2017-01-21", ENGLISH_DATES, "bounded")).toMatch(
      /^before <t:\d+:D>$/,
    );
  });

  it("lets nothing else through", () => {
    expect(dateMarkdown("<@1> **x**", ENGLISH_DATES)).toBe("\\<\\@1\\> \\*\\*x\\*\\*");
  });
});
