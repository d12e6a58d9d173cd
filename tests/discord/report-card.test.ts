import { describe, expect, it } from "vitest";
import { reportCard } from "../../src/discord/report-card.ts";
import { en } from "../../src/discord/words/en.ts";
import type { Refresh } from "../../src/edition/library.ts";
import { texts } from "./rendered.ts";

const NOW = new Date("2021-05-04T12:00:05Z");
const REFRESHED = {
  outcome: "refreshed",
  before: "a",
  after: "b",
  added: [],
  changed: [],
  removed: [],
  skipped: [],
  articles: 1,
  passages: 2,
  took_ms: 1_234,
} satisfies Refresh;

const show = (refresh: Refresh) => texts(reportCard(refresh, NOW, en));

describe("the report of a refresh", () => {
  it("counts, and lists only what there is", () => {
    expect(show({ ...REFRESHED, removed: ["2019/old_news"] })).toEqual([
      "The articles are up to date: 1 article, 2 passages, read in 1.2 s.",
      "**Removed (1)**\n- 2019/old\\_news",
    ]);
  });

  it("names some of many, and how many more there are", () => {
    const added = Array.from({ length: 40 }, (_, at) => `article-${at}`);
    const [, listed] = show({ ...REFRESHED, added });
    expect(listed).toMatch(/^\*\*Added \(40\)\*\*\n/);
    expect(listed).toMatch(/\n- article-14\n- and 25 more$/);
  });

  it("says why a file was skipped, whatever its name", () => {
    const skipped = [{ file: "**@everyone**.md", reason: "it is empty" }];
    expect(show({ ...REFRESHED, skipped })[1]).toBe(
      "**Skipped (1)**\n- \\*\\*\\@everyone\\*\\*.md: it is empty",
    );
  });

  it("says that the old articles stay, and why", () => {
    const said = show({
      outcome: "kept",
      reason: "no file holds an article",
      skipped: [{ file: "a.md", reason: "it is empty" }],
    });
    expect(said[0]).toContain("I go on answering from the articles I had");
    expect(said[0]).toContain("no file holds an article");
    expect(said[1]).toContain("a.md: it is empty");
  });

  it("says since when another refresh is under way", () => {
    const since = new Date("2021-05-04T12:00:00Z");
    expect(show({ outcome: "busy", since, by: null })).toEqual([
      "The articles are being read already, for 5.0 s now. Please wait for that to finish.",
    ]);
  });
});
