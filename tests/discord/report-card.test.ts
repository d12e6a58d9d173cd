import { describe, expect, it } from "vitest";
import type { Difference } from "../../src/answering/compared.ts";
import { lookCard } from "../../src/discord/look-card.ts";
import { progressCard } from "../../src/discord/progress-card.ts";
import { type Compared, reportCard } from "../../src/discord/report-card.ts";
import type { Refresh } from "../../src/edition/library.ts";
import { en } from "../../src/replies/words/en.ts";
import { texts } from "./rendered.ts";

const BEFORE = { articles: 2, passages: 3, facts: 1 };
const AFTER = { articles: 1, passages: 2, facts: 0 };
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

const show = (refresh: Refresh, compared: Compared | null = null) =>
  texts(reportCard({ refresh, before: BEFORE, after: AFTER, compared }, en));

/** A question that was answered before and is not any more. */
const difference = (question: string): Difference => ({
  question,
  before: { text: "Before.", reason: null, title: "A", url: null, paragraph: 1 },
  after: { text: null, reason: "weak", title: null, url: null, paragraph: null },
});

const compared = (asked: number, different: number): Compared => ({
  asked,
  differences: Array.from({ length: different }, (_, at) =>
    difference(`Question ${at}?`),
  ),
  menuId: (nth) => `menu-${nth}`,
});

describe("the report of a refresh", () => {
  it("counts before and after, and lists only what there is", () => {
    expect(show({ ...REFRESHED, removed: ["2019/old_news"] })).toEqual([
      "The articles are up to date, read in 1.2 s.",
      "**In all**\n- before: 2 articles, 3 passages, 1 dated statement\n- now: 1 article, 2 passages, 0 dated statements",
      "**Removed (1)**\n- 2019/old\\_news",
    ]);
  });

  it("says how much there is where nothing has changed", () => {
    expect(show({ ...REFRESHED, outcome: "unchanged" })).toEqual([
      "Nothing has changed: 1 article, 2 passages, 0 dated statements, read in 1.2 s.",
    ]);
  });

  it("names some of many, and how many more there are", () => {
    const added = Array.from({ length: 40 }, (_, at) => `article-${at}`);
    const listed = show({ ...REFRESHED, added })[2];
    expect(listed).toMatch(/^\*\*Added \(40\)\*\*\n/);
    expect(listed).toMatch(/\n- article-14\n- and 25 more$/);
  });

  it("says why a file was skipped, whatever its name", () => {
    const skipped = [{ file: "**@everyone**.md", reason: { code: "empty" } as const }];
    expect(show({ ...REFRESHED, skipped })[2]).toBe(
      "**Skipped (1)**\n- \\*\\*\\@everyone\\*\\*.md: is empty",
    );
  });

  it("says that the old articles stay, and why", () => {
    const said = show({
      outcome: "kept",
      reason: { code: "nothing" },
      skipped: [{ file: "a.md", reason: { code: "empty" } }],
    });
    expect(said[0]).toContain("I go on answering from the articles I had");
    expect(said[0]).toContain("no file holds an article");
    expect(said[1]).toContain("a.md: is empty");
  });

  it("says who began another refresh that is under way, and when", () => {
    const since = new Date("2021-05-04T12:00:00Z");
    expect(show({ outcome: "busy", since, by: "77777" })).toEqual([
      "The articles are being read already. Please wait for that to finish.",
      "-# Begun · <@77777> · <t:1620129600:R>",
    ]);
    expect(show({ outcome: "busy", since, by: null })[1]).toBe(
      "-# Begun by the bot itself · <t:1620129600:R>",
    );
  });

  it("says how many questions are answered differently now, each to be looked at", () => {
    expect(show(REFRESHED, compared(50, 0)).at(-1)).toBe(
      "All 50 recent questions are answered as before.",
    );
    const report = { refresh: REFRESHED, before: BEFORE, after: AFTER };
    const { blocks } = reportCard({ ...report, compared: compared(50, 50) }, en);
    expect(blocks).toContainEqual({
      kind: "notice",
      text: "50 of 50 recent questions now answer differently.",
    });
    const menus = blocks.filter((block) => block.kind === "menu");
    const offered = menus.flatMap(({ choices }) => choices.map(({ value }) => value));
    expect(menus.map(({ id }) => id)).toEqual(["menu-0", "menu-1"]);
    expect(offered).toEqual(Array.from({ length: 50 }, (_, at) => String(at)));
  });
});

describe("a look at an answer that has changed", () => {
  it("shows what was said before, and what is now", () => {
    const before = {
      text: "It cost *48* million.",
      reason: null,
      title: "The bridge",
      url: "https://example.org/bridge",
      paragraph: 2,
    };
    const { after } = difference("");
    expect(texts(lookCard({ question: "What did it cost?", before, after }, en))).toEqual(
      [
        "-# “What did it cost?”",
        "### Before",
        "> It cost \\*48\\* million.\n-# [The bridge](https://example.org/bridge) · paragraph 2",
        "### Now",
        "The articles do not answer that.",
      ],
    );
  });
});

describe("what is said while a refresh is under way", () => {
  const said = (done: number, elapsed: number) =>
    texts(progressCard({ done, files: 2_000, passages: 450 }, elapsed, en));

  it("says how far it is, and guesses what is left as soon as it can", () => {
    expect(said(10, 100)).toEqual([
      "I am reading the articles: 10 of 2000 files, 450 passages so far.",
    ]);
    expect(said(500, 4_000)).toEqual([
      "I am reading the articles: 500 of 2000 files, 450 passages so far. About 12 s left.",
    ]);
    expect(said(2_000, 16_000)[0]).toMatch(/^All 2000 files are read/);
  });
});
